import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { ArchiveRegular, DeleteRegular, EditRegular, WrenchRegular } from '@fluentui/react-icons';
import { useApp, useMaintenanceStore } from '../services.ts';

const texts = {
  menu: 'Maintain',
  change: 'Change settings',
  repair: 'Check and repair',
  diagnostics: 'Collect diagnostics…',
  remove: 'Remove the site…',
} as const;

/** What can be done about a site that is set up. Settings that cannot be read cannot be changed or compared with. */
export function MaintenanceMenu({
  site,
  hasSettings,
}: {
  readonly site: string;
  readonly hasSettings: boolean;
}) {
  const focusTarget = useRestoreFocusTarget();
  const changeSettings = useApp((store) => store.changeSettings);
  const collectDiagnostics = useApp((store) => store.collectDiagnostics);
  const checkSite = useMaintenanceStore((store) => store.checkSite);
  const askRemoval = useMaintenanceStore((store) => store.askRemoval);
  return (
    <Menu inline>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<WrenchRegular />} {...focusTarget}>
          {texts.menu}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<EditRegular />} disabled={!hasSettings} onClick={() => changeSettings(site)}>
            {texts.change}
          </MenuItem>
          <MenuItem icon={<WrenchRegular />} disabled={!hasSettings} onClick={() => void checkSite(site)}>
            {texts.repair}
          </MenuItem>
          <MenuItem icon={<ArchiveRegular />} onClick={() => void collectDiagnostics()}>
            {texts.diagnostics}
          </MenuItem>
          <MenuItem icon={<DeleteRegular />} onClick={() => void askRemoval(site)}>
            {texts.remove}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
