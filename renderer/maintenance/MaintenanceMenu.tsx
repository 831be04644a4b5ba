import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { ArchiveRegular, DeleteRegular, EditRegular, WrenchRegular } from '@fluentui/react-icons';
import { useTexts } from '../language.ts';
import { useApp, useMaintenanceStore } from '../services.ts';

/** What can be done about a site that is set up. Settings that cannot be read cannot be changed or compared with. */
export function MaintenanceMenu({
  site,
  hasSettings,
}: {
  readonly site: string;
  readonly hasSettings: boolean;
}) {
  const t = useTexts('maintenanceMenu');
  const focusTarget = useRestoreFocusTarget();
  const changeSettings = useApp((store) => store.changeSettings);
  const collectDiagnostics = useApp((store) => store.collectDiagnostics);
  const checkSite = useMaintenanceStore((store) => store.checkSite);
  const askRemoval = useMaintenanceStore((store) => store.askRemoval);
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<WrenchRegular />} {...focusTarget}>
          {t('menu')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<EditRegular />} disabled={!hasSettings} onClick={() => changeSettings(site)}>
            {t('change')}
          </MenuItem>
          <MenuItem icon={<WrenchRegular />} disabled={!hasSettings} onClick={() => void checkSite(site)}>
            {t('repair')}
          </MenuItem>
          <MenuItem icon={<ArchiveRegular />} onClick={() => void collectDiagnostics()}>
            {t('diagnostics')}
          </MenuItem>
          <MenuItem icon={<DeleteRegular />} onClick={() => void askRemoval(site)}>
            {t('remove')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
