import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../../language.ts';
import { useWizardStore } from '../../services.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useFilling, useTextEntry } from '../use-draft.ts';
import { Intro } from './Intro.tsx';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingInlineStart: '32px',
  },
});

/** The optional second folder, for update files. */
export function UpdatesPage() {
  const t = useTexts('updatesPage');
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  return (
    <>
      <Intro>{t('intro')}</Intro>
      <Checkbox
        label={t('wanted')}
        checked={draft.updatesWanted}
        onChange={(_, data) => edit({ updatesWanted: data.checked === true })}
      />
      {draft.updatesWanted && <UpdatesFields />}
    </>
  );
}

function UpdatesFields() {
  const t = useTexts('updatesPage');
  const styles = useStyles();
  const destination = useFilling().draft.destination.trim();
  return (
    <div className={styles.fields}>
      <TextField
        label={t('folder')}
        hint={destination === '' ? t('folderHintUnknown') : t('folderHint', { destination })}
        required
        width="narrow"
        {...useTextEntry('updatesFolder', 'updatesSource.folder')}
      />
      <TextField
        label={t('share')}
        hint={t('shareHint')}
        required
        width="narrow"
        {...useTextEntry('updatesShareName', 'updatesSource.shareName')}
      />
    </div>
  );
}
