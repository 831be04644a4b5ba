import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useWizardStore } from '../../services.ts';
import { TextField } from '../../ui/TextField.tsx';
import { useFilling, useTextEntry } from '../use-draft.ts';
import { Intro } from './Intro.tsx';

const texts = {
  intro:
    'Packages of updates need a source folder for the update files downloaded from Microsoft. It is apart from PkgSource and has a share of its own, with the same rights. You can leave it out and add it later.',
  wanted: 'Create an updates source folder',
  folder: 'Folder name',
  folderHint: (destination: string) =>
    `Created under ${destination === '' ? 'the destination folder' : destination}.`,
  share: 'Share name',
  shareHint: 'When the name is in use, the next free one is taken.',
} as const;

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
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  return (
    <>
      <Intro>{texts.intro}</Intro>
      <Checkbox
        label={texts.wanted}
        checked={draft.updatesWanted}
        onChange={(_, data) => edit({ updatesWanted: data.checked === true })}
      />
      {draft.updatesWanted && <UpdatesFields />}
    </>
  );
}

function UpdatesFields() {
  const styles = useStyles();
  const { draft } = useFilling();
  return (
    <div className={styles.fields}>
      <TextField
        label={texts.folder}
        hint={texts.folderHint(draft.destination.trim())}
        required
        width="narrow"
        {...useTextEntry('updatesFolder', 'updatesSource.folder')}
      />
      <TextField
        label={texts.share}
        hint={texts.shareHint}
        required
        width="narrow"
        {...useTextEntry('updatesShareName', 'updatesSource.shareName')}
      />
    </div>
  );
}
