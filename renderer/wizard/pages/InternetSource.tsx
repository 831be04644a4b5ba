import { Button, Field, makeStyles, Radio, RadioGroup, Spinner, tokens } from '@fluentui/react-components';
import { PlugConnectedRegular } from '@fluentui/react-icons';
import { microsoftCatalogUrl } from '../../../electron/shared/catalog-facts.ts';
import { leadsToThisComputer } from '../../../electron/shared/loopback-address.ts';
import { useWizardStore } from '../../services.ts';
import { Notice } from '../../ui/FailureBar.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Draft } from '../draft.ts';
import { catalogFromDraft } from '../draft-answers.ts';
import { useFilling, useTextEntry } from '../use-draft.ts';

const texts = {
  risk: 'Think before you give a site server Internet access',
  riskText:
    'It raises the risk, because Setup and the synchronization have an administrator’s rights. A workstation with an Internet connection is the recommended synchronization host. Whichever it is, PkgSource connects to this address alone: allow just that in the firewall.',
  url: 'Catalog address',
  useMicrosoft: 'Use Microsoft’s address',
  proxy: 'Proxy',
  proxies: {
    none: 'None: connect directly',
    system: 'The system’s own setting',
    explicit: 'This proxy',
  },
  proxyHint:
    'The setting is stored with the site and used by the scheduled synchronization too, whichever account that runs as.',
  proxyUrl: 'Proxy address',
  credential: 'Credential name',
  credentialHint:
    'Entry of this computer’s secret store that holds the proxy’s user and password. Leave it empty when the proxy asks for none.',
  extra: 'Certificate authorities of your network',
  extraHint: 'PEM files, one a line. Needed only where a proxy inspects TLS.',
  test: 'Test connection',
  testing: 'Connecting…',
} as const;

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
  const styles = useStyles();
  const { draft } = useFilling();
  const edit = useWizardStore((store) => store.edit);
  const isMicrosoft = draft.url.trim() === microsoftCatalogUrl;
  return (
    <>
      {!leadsToThisComputer(draft.url) && (
        <Notice intent="warning" title={texts.risk}>
          {texts.riskText}
        </Notice>
      )}
      <TextField label={texts.url} required {...useTextEntry('url', 'catalog.url')} />
      {!isMicrosoft && (
        <Button
          appearance="subtle"
          size="small"
          className={styles.microsoft}
          onClick={() => edit({ url: microsoftCatalogUrl })}
        >
          {texts.useMicrosoft}
        </Button>
      )}
      <Field label={texts.proxy} hint={texts.proxyHint}>
        <RadioGroup
          value={draft.proxyKind}
          onChange={(_, data) => edit({ proxyKind: data.value as Draft['proxyKind'] })}
        >
          <Radio value="system" label={texts.proxies.system} />
          <Radio value="none" label={texts.proxies.none} />
          <Radio value="explicit" label={texts.proxies.explicit} />
        </RadioGroup>
      </Field>
      {draft.proxyKind === 'explicit' && <ExplicitProxy />}
      <TestConnection />
    </>
  );
}

/** Certificate authorities that a TLS-inspecting network adds. */
export function ExtraCertificates() {
  const entry = useTextEntry('extraCertificates', 'catalog.extraCertificates');
  return <TextField label={texts.extra} hint={texts.extraHint} lines={2} {...entry} />;
}

function TestConnection() {
  const styles = useStyles();
  const { draft, findings } = useFilling();
  const inspectCatalog = useWizardStore((store) => store.inspectCatalog);
  const isAsking = findings.catalog.kind === 'asking';
  return (
    <Button
      className={styles.test}
      icon={isAsking ? <Spinner size="tiny" /> : <PlugConnectedRegular />}
      disabledFocusable={isAsking || catalogFromDraft(draft) === null}
      onClick={() => void inspectCatalog()}
    >
      {isAsking ? texts.testing : texts.test}
    </Button>
  );
}

function ExplicitProxy() {
  const styles = useStyles();
  return (
    <div className={styles.indent}>
      <TextField label={texts.proxyUrl} required {...useTextEntry('proxyUrl', 'catalog.proxy.url')} />
      <TextField
        label={texts.credential}
        hint={texts.credentialHint}
        {...useTextEntry('proxyCredential', 'catalog.proxy.credential')}
      />
    </div>
  );
}
