import { Checkbox, Field } from '@fluentui/react-components';
import type { RemovalOptions } from '../../electron/shared/removal.ts';
import { useTexts } from '../language.ts';
import { useMaintenanceStore } from '../services.ts';

/** What of the site's catalog goes with the site. */
export function RemovalChoices({ options }: { readonly options: RemovalOptions }) {
  const t = useTexts('removal');
  const choose = useMaintenanceStore((store) => store.chooseRemoval);
  return (
    <div>
      <Field hint={t('keepCatalogHint')}>
        <Checkbox
          label={t('keepCatalog')}
          checked={options.keepCatalog}
          onChange={(_, { checked }) => void choose({ ...options, keepCatalog: checked === true })}
        />
      </Field>
      <Field hint={t('cleanHint')}>
        <Checkbox
          label={t('clean')}
          checked={options.cleanDistributionPoints}
          onChange={(_, { checked }) =>
            void choose({ ...options, cleanDistributionPoints: checked === true })
          }
        />
      </Field>
    </div>
  );
}
