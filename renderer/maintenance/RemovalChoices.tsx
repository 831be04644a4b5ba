import { Checkbox, Field } from '@fluentui/react-components';
import type { RemovalOptions } from '../../electron/shared/removal.ts';
import { useMaintenanceStore } from '../services.ts';

const texts = {
  keep: 'Keep the catalog',
  keepHint: 'wsusscn2.cab and catalog.json stay in PkgSource, which is no longer shared.',
  clean: 'Remove the catalog from the distribution points',
  cleanHint: 'Only where it is the one that this site brought there. Clients may be scanning from it.',
} as const;

/** What of the site's catalog goes with the site. */
export function RemovalChoices({ options }: { readonly options: RemovalOptions }) {
  const choose = useMaintenanceStore((store) => store.chooseRemoval);
  return (
    <div>
      <Field hint={texts.keepHint}>
        <Checkbox
          label={texts.keep}
          checked={options.keepCatalog}
          onChange={(_, { checked }) => void choose({ ...options, keepCatalog: checked === true })}
        />
      </Field>
      <Field hint={texts.cleanHint}>
        <Checkbox
          label={texts.clean}
          checked={options.cleanDistributionPoints}
          onChange={(_, { checked }) =>
            void choose({ ...options, cleanDistributionPoints: checked === true })
          }
        />
      </Field>
    </div>
  );
}
