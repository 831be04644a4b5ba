import { Button, Field, makeStyles, Radio, RadioGroup, Spinner, tokens } from '@fluentui/react-components';
import { PlugConnectedRegular } from '@fluentui/react-icons';
import { microsoftCatalogUrl } from '../../../electron/shared/catalog-facts.ts';
import { leadsToThisComputer } from '../../../electron/shared/loopback-address.ts';
import { useTexts } from '../../language.ts';
import { useWizardStore } from '../../services.ts';
import { Notice } from '../../ui/FailureBar.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Draft } from '../draft.ts';
import { catalogFromDraft } from '../draft-answers.ts';
import { useFilling, useTextEntry } from '../use-draft.ts';

const useStyles = makeStyles({
  indent: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingInlineStart: '32px',
    maxWidth: '32rem',
  },
  microsoft: { alignSelf: 'flex-start' },
  test: { alignSelf: 'flex-start' },
});

/** Address, proxy and test of a catalog that is downloaded. */
export function InternetSource() {
  const t = useTexts('catalogPage');
  const styles = useStyles();
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  const isMicrosoft = draft.url.trim() === microsoftCatalogUrl;
  return (
    <>
      {!leadsToThisComputer(draft.url) && (
        <Notice intent="warning" title={t('risk')}>
          {t('riskText')}
        </Notice>
      )}
      <TextField label={t('url')} required {...useTextEntry('url', 'catalog.url')} />
      {!isMicrosoft && (
        <Button
          appearance="subtle"
          size="small"
          className={styles.microsoft}
          onClick={() => edit({ url: microsoftCatalogUrl })}
        >
          {t('useMicrosoft')}
        </Button>
      )}
      <Field label={t('proxy')} hint={t('proxyHint')}>
        <RadioGroup
          value={draft.proxyKind}
          onChange={(_, data) => edit({ proxyKind: data.value as Draft['proxyKind'] })}
        >
          <Radio value="system" label={t('proxySystem')} />
          <Radio value="none" label={t('proxyNone')} />
          <Radio value="explicit" label={t('proxyExplicit')} />
        </RadioGroup>
      </Field>
      {draft.proxyKind === 'explicit' && <ExplicitProxy />}
      <TestConnection />
    </>
  );
}

/** Certificate authorities that a TLS-inspecting network adds. */
export function ExtraCertificates() {
  const t = useTexts('catalogPage');
  const entry = useTextEntry('extraCertificates', 'catalog.extraCertificates');
  return <TextField label={t('extra')} hint={t('extraHint')} lines={2} {...entry} />;
}

function TestConnection() {
  const t = useTexts('catalogPage');
  const styles = useStyles();
  const { draft, findings } = useFilling();
  const inspectCatalog = useWizardStore((store) => store.inspectCatalog);
  const isAsking = findings.catalog.kind === 'asking';
  return (
    <Button
      className={styles.test}
      icon={isAsking ? <Spinner size="tiny" aria-hidden="true" /> : <PlugConnectedRegular />}
      disabledFocusable={isAsking || catalogFromDraft(draft) === null}
      onClick={() => void inspectCatalog()}
    >
      {isAsking ? t('testing') : t('test')}
    </Button>
  );
}

function ExplicitProxy() {
  const t = useTexts('catalogPage');
  const styles = useStyles();
  return (
    <div className={styles.indent}>
      <TextField label={t('proxyUrl')} required {...useTextEntry('proxyUrl', 'catalog.proxy.url')} />
      <TextField
        label={t('credential')}
        hint={t('credentialHint')}
        {...useTextEntry('proxyCredential', 'catalog.proxy.credential')}
      />
    </div>
  );
}
