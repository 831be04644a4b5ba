import {
  makeStyles,
  Toolbar,
  ToolbarButton,
  ToolbarGroup,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import {
  AddRegular,
  ArrowDownloadRegular,
  ArrowSyncRegular,
  DeleteRegular,
  EditRegular,
  FolderArrowRightRegular,
  PauseRegular,
  PlayRegular,
  ShieldCheckmarkRegular,
} from '@fluentui/react-icons';
import type { DistributionPointStatus } from '../../../electron/shared/status.ts';
import { useTexts } from '../../language.ts';
import { useChangeStore, useStatusStore } from '../../services.ts';

const useStyles = makeStyles({
  bar: {
    flexWrap: 'wrap',
    padding: 0,
    // The first icon stands under the title; where buttons have borders, those do.
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '@media (forced-colors: active)': { marginInlineStart: 0 },
    // No lines between the groups: one would end a row where the next group does not fit beside it.
    columnGap: tokens.spacingHorizontalXXL,
    // As wide as their words: with the usual least width the last ones would not fit beside the others.
    '& .fui-Button': { minWidth: 'auto', paddingInline: tokens.spacingHorizontalS },
  },
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
});

export interface PointsCommandsProps {
  readonly site: string;
  readonly selected: readonly DistributionPointStatus[];
  /** What Export writes while nothing is selected. */
  readonly shown: readonly DistributionPointStatus[];
  /** A run holds the site: another would be refused. */
  readonly isRunning: boolean;
}

/** What can be done about the distribution points that are selected. */
export function PointsCommands({ site, selected, shown, isRunning }: PointsCommandsProps) {
  const t = useTexts('points');
  const styles = useStyles();
  const focusTarget = useRestoreFocusTarget();
  const wish = useStatusStore((store) => store.wish);
  const serve = useStatusStore((store) => store.serve);
  const exportPoints = useStatusStore((store) => store.exportPoints);
  const edit = useChangeStore((store) => store.edit);
  const plan = useChangeStore((store) => store.plan);
  const askGroup = useChangeStore((store) => store.askGroup);
  const askImport = useChangeStore((store) => store.askImport);
  const names = selected.map(({ name }) => name);
  const enabled = selected.filter(({ state }) => state !== 'disabled').map(({ name }) => name);
  const disabled = selected.filter(({ state }) => state === 'disabled').map(({ name }) => name);
  const [first] = names;
  const cannotRun = enabled.length === 0 || isRunning || wish !== 'none';
  return (
    <Toolbar className={styles.bar} aria-label={t('commands')}>
      <ToolbarGroup className={styles.group}>
        <ToolbarButton
          icon={<ArrowSyncRegular />}
          disabledFocusable={cannotRun}
          onClick={() => void serve(enabled, false)}
        >
          {t('redistribute')}
        </ToolbarButton>
        <ToolbarButton
          icon={<ShieldCheckmarkRegular />}
          disabledFocusable={cannotRun}
          onClick={() => void serve(enabled, true)}
        >
          {t('verify')}
        </ToolbarButton>
      </ToolbarGroup>
      <ToolbarGroup className={styles.group}>
        <ToolbarButton
          icon={<PauseRegular />}
          disabledFocusable={enabled.length === 0}
          {...focusTarget}
          onClick={() => void plan(site, { kind: 'pause', names: enabled })}
        >
          {t('pause')}
        </ToolbarButton>
        <ToolbarButton
          icon={<PlayRegular />}
          disabledFocusable={disabled.length === 0}
          {...focusTarget}
          onClick={() => void plan(site, { kind: 'resume', names: disabled })}
        >
          {t('resume')}
        </ToolbarButton>
        <ToolbarButton
          icon={<EditRegular />}
          disabledFocusable={names.length !== 1}
          {...focusTarget}
          onClick={() => first !== undefined && void edit(site, first)}
        >
          {t('edit')}
        </ToolbarButton>
        <ToolbarButton
          icon={<FolderArrowRightRegular />}
          disabledFocusable={names.length === 0}
          {...focusTarget}
          onClick={() => void askGroup(site, names)}
        >
          {t('move')}
        </ToolbarButton>
        <ToolbarButton
          icon={<DeleteRegular />}
          disabledFocusable={names.length === 0}
          {...focusTarget}
          onClick={() => void plan(site, { kind: 'remove', names })}
        >
          {t('remove')}
        </ToolbarButton>
      </ToolbarGroup>
      <ToolbarGroup className={styles.group}>
        <ToolbarButton icon={<AddRegular />} {...focusTarget} onClick={() => void askImport(site)}>
          {t('add')}
        </ToolbarButton>
        <ToolbarButton
          icon={<ArrowDownloadRegular />}
          disabledFocusable={shown.length === 0}
          onClick={() => void exportPoints(names.length > 0 ? names : shown.map(({ name }) => name))}
        >
          {t('export')}
        </ToolbarButton>
      </ToolbarGroup>
    </Toolbar>
  );
}
