/** What can be done about a site that is set up. */
export const maintenanceMenu = {
  menu: 'Maintain',
  change: 'Change settings',
  repair: 'Check and repair',
  diagnostics: 'Collect diagnostics…',
  remove: 'Remove the site…',
} as const;
