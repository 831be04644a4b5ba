/** The ways on which alerts are sent. */
export const alertChannel = {
  'system-log': 'system log',
  mail: 'e-mail',
  webhook: 'webhook',
} as const;
