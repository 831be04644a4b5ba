import { makeStyles, SearchBox, Spinner, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PackageLicence } from '../electron/shared/licences.ts';
import { type Asked, answered, answerOf, asking, notAsked } from './asked.ts';
import { useTexts } from './language.ts';
import { useBridge } from './services.ts';
import { FailureBar } from './ui/FailureBar.tsx';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  search: { width: '20rem', maxWidth: '100%' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '45vh',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: { ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` } },
  summary: {
    padding: '6px 10px',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: {
    margin: 0,
    padding: '0 10px 10px 26px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** The licences of the parts that are in the program, asked for when they are looked at. */
export function LicenceList() {
  const t = useTexts('about');
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const asked = useLicences();
  const licences = answerOf(asked);
  const shown = matching(licences ?? [], search);
  return (
    <div className={styles.stack}>
      <Text>{t('electronLicences')}</Text>
      {asked.kind === 'unanswered' && <FailureBar failure={asked.failure} />}
      {asked.kind === 'asking' && <Spinner label={t('readingLicences')} />}
      {licences !== null && (
        <>
          <div className={styles.bar}>
            <SearchBox
              className={styles.search}
              aria-label={t('searchLicences')}
              placeholder={t('searchLicences')}
              value={search}
              onChange={(_, { value }) => setSearch(value)}
            />
            <Text role="status" size={200} className={styles.quiet}>
              {t('licencesShown', { shown: shown.length, all: licences.length })}
            </Text>
          </div>
          {shown.length === 0 ? (
            <Text>{t('noLicenceMatches')}</Text>
          ) : (
            <ul className={styles.list}>
              {shown.map((licence) => (
                <li key={`${licence.name} ${licence.version}`} className={styles.item}>
                  <Licence licence={licence} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}

function Licence({ licence: { name, version, licence, text } }: { readonly licence: PackageLicence }) {
  const t = useTexts('about');
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>
        <bdi>{name}</bdi>{' '}
        <span className={styles.quiet}>{t('versionAndLicence', { version, licence: licence ?? '—' })}</span>
      </summary>
      {/* Drawn when it is looked at: together they are a book. */}
      {isOpen && (
        <pre dir="ltr" className={styles.text}>
          {text ?? t('noLicenceText')}
        </pre>
      )}
    </details>
  );
}

function useLicences(): Asked<readonly PackageLicence[]> {
  const bridge = useBridge();
  const [asked, setAsked] = useState<Asked<readonly PackageLicence[]>>(() => asking(notAsked));
  useEffect(() => {
    let isOver = false;
    void bridge.call('app.licences', undefined).then((result) => {
      if (!isOver) setAsked(answered(result));
    });
    return () => {
      isOver = true;
    };
  }, [bridge]);
  return asked;
}

function matching(licences: readonly PackageLicence[], search: string): readonly PackageLicence[] {
  const wanted = search.trim().toLowerCase();
  return licences.filter(({ name, licence }) => `${name} ${licence}`.toLowerCase().includes(wanted));
}
