import { Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { nameFromPath } from '../../../electron/shared/distribution-point-list.ts';
import { useTexts } from '../../language.ts';
import { PathField } from '../../ui/PathField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { DeliveryContext } from '../delivery-context.ts';
import { chosenKind, type DistributionPointForm } from '../distribution-point-rows.ts';
import type { FormProblems } from '../use-form-problems.ts';
import { PointDelivery } from './PointDelivery.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(10rem, 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
});

export interface PointFieldsProps {
  readonly form: DistributionPointForm;
  readonly context: DeliveryContext;
  readonly change: (part: Partial<DistributionPointForm>) => void;
  readonly problemOf: FormProblems['problemOf'];
}

/** The settings of one distribution point; those of our copies only where we copy. */
export function PointFields(props: PointFieldsProps) {
  const { form, context, change, problemOf } = props;
  const t = useTexts('distributionPointsPage');
  const isCopied = chosenKind(form, context) === 'copy';
  return (
    <>
      <div data-field="path">
        <PathField
          label={t('path')}
          hint={t('pathHint')}
          required
          value={form.path}
          problem={problemOf('path')}
          onChange={(path) => change({ path })}
          onLeave={() => form.name === '' && form.path !== '' && change({ name: nameFromPath(form.path) })}
        />
      </div>
      <div data-field="name">
        <TextField
          label={t('name')}
          required
          value={form.name}
          problem={problemOf('name')}
          onChange={(name) => change({ name })}
        />
      </div>
      <PointDelivery {...props} />
      <LimitFields {...props} isCopied={isCopied} />
      {isCopied && (
        <Field label={t('proof')}>
          <RadioGroup
            value={form.proof}
            onChange={(_, data) => change({ proof: data.value as DistributionPointForm['proof'] })}
          >
            <Radio value="read-back" label={t('readBack')} />
            <Radio value="size" label={t('sizeAlone')} />
          </RadioGroup>
        </Field>
      )}
      <div data-field="credential">
        <TextField
          label={t('credential')}
          hint={t('credentialHint')}
          value={form.credential}
          problem={problemOf('credential')}
          onChange={(credential) => change({ credential })}
        />
      </div>
      <Checkbox
        label={isCopied ? t('enabled') : t('watched')}
        checked={form.enabled}
        onChange={(_, data) => change({ enabled: data.checked === true })}
      />
    </>
  );
}

function LimitFields({
  form,
  change,
  problemOf,
  isCopied,
}: PointFieldsProps & { readonly isCopied: boolean }) {
  const t = useTexts('distributionPointsPage');
  const styles = useStyles();
  return (
    <div className={styles.columns}>
      <div data-field="maxMBps">
        <TextField
          label={t('limitLabel')}
          hint={t('limitHint')}
          value={form.maxMBps}
          problem={problemOf('maxMBps')}
          onChange={(maxMBps) => change({ maxMBps })}
        />
      </div>
      {isCopied && (
        <>
          <div data-field="window">
            <TextField
              label={t('from')}
              hint={t('windowHint')}
              value={form.windowFrom}
              problem={problemOf('window')}
              onChange={(windowFrom) => change({ windowFrom })}
            />
          </div>
          <TextField label={t('to')} value={form.windowTo} onChange={(windowTo) => change({ windowTo })} />
        </>
      )}
    </div>
  );
}
