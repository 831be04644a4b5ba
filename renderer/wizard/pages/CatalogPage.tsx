import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useWizardStore } from '../../services.ts';
import { PathField } from '../../ui/PathField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Draft } from '../draft.ts';
import { useFilling, useTextEntry } from '../use-draft.ts';
import { CatalogFindings } from './CatalogFindings.tsx';
import { ExtraCertificates, InternetSource } from './InternetSource.tsx';
import { Intro } from './Intro.tsx';

const texts = {
  intro:
    'The catalog is the file wsusscn2.cab, from which clients scan for missing updates. Setup and every later synchronization obtain it from this source.',
  source: 'Where the catalog comes from',
  internet: 'Internet: this computer downloads it',
  local: 'Local folder: someone puts it there by hand',
  folder: 'Catalog folder',
  folderHint:
    'Every synchronization looks here. Put the newest catalog there after each Patch Tuesday, the second Tuesday of the month.',
  more: 'Certificates',
  trust: 'Trusted roots for the catalog’s signature',
  trustHint:
    'PEM files, one a line. Microsoft’s roots are always trusted; add roots only for catalogs that someone else signed.',
} as const;

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** Where the catalog comes from. */
export function CatalogPage() {
  const styles = useStyles();
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  const isLocal = draft.catalogKind === 'local';
  return (
    <>
      <Intro>{texts.intro}</Intro>
      <Field label={texts.source}>
        <RadioGroup
          value={draft.catalogKind}
          onChange={(_, data) => edit({ catalogKind: data.value as Draft['catalogKind'] })}
        >
          <Radio value="internet" label={texts.internet} />
          <Radio value="local" label={texts.local} />
        </RadioGroup>
      </Field>
      <div className={styles.group}>
        {isLocal ? <LocalFolder /> : <InternetSource />}
        <CatalogFindings />
        <Accordion collapsible>
          <AccordionItem value="more">
            <AccordionHeader>{texts.more}</AccordionHeader>
            <AccordionPanel className={styles.group}>
              {!isLocal && <ExtraCertificates />}
              <TextField
                label={texts.trust}
                hint={texts.trustHint}
                lines={2}
                {...useTextEntry('trust', 'trust')}
              />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      </div>
    </>
  );
}

function LocalFolder() {
  const entry = useTextEntry('catalogFolder', 'catalog.folder');
  return <PathField label={texts.folder} hint={texts.folderHint} required {...entry} />;
}
