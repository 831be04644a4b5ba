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
import { useTexts } from '../../language.ts';
import { useWizardStore } from '../../services.ts';
import { PathField } from '../../ui/PathField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Draft } from '../draft.ts';
import { useFilling, useTextEntry } from '../use-draft.ts';
import { CatalogFindings } from './CatalogFindings.tsx';
import { ExtraCertificates, InternetSource } from './InternetSource.tsx';
import { Intro } from './Intro.tsx';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** Where the catalog comes from. */
export function CatalogPage() {
  const t = useTexts('catalogPage');
  const styles = useStyles();
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  const isLocal = draft.catalogKind === 'local';
  return (
    <>
      <Intro>{t('intro')}</Intro>
      <Field label={t('source')}>
        <RadioGroup
          value={draft.catalogKind}
          onChange={(_, data) => edit({ catalogKind: data.value as Draft['catalogKind'] })}
        >
          <Radio value="internet" label={t('internet')} />
          <Radio value="local" label={t('local')} />
        </RadioGroup>
      </Field>
      <div className={styles.group}>
        {isLocal ? <LocalFolder /> : <InternetSource />}
        <CatalogFindings />
        <Accordion collapsible>
          <AccordionItem value="more">
            <AccordionHeader>{t('more')}</AccordionHeader>
            <AccordionPanel className={styles.group}>
              {!isLocal && <ExtraCertificates />}
              <TextField
                label={t('trust')}
                hint={t('trustHint')}
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
  const t = useTexts('catalogPage');
  const entry = useTextEntry('catalogFolder', 'catalog.folder');
  return <PathField label={t('folder')} hint={t('folderHint')} required {...entry} />;
}
