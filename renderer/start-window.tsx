import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import type { Language } from '../electron/shared/texts/language.ts';
import { App } from './App.tsx';
import { createAppStore } from './app-store.ts';
import { connectBridge } from './bridge.ts';
import { createHostStore } from './host/host-store.ts';
import { createMaintenanceStore } from './maintenance/maintenance-store.ts';
import { nextBrowserFrame } from './status/latest-per-frame.ts';
import { createChangeStore } from './status/points/change-store.ts';
import { createStatusStore } from './status/status-store.ts';
import { createWizardStore } from './wizard/wizard-store.ts';

/** Wires the window to the main process; what it gives back shows it in a language, now and whenever it is called again. */
export function startWindow(): (language: Language) => void {
  // zod would try to compile schemas with `new Function`, which the Content-Security-Policy refuses and reports.
  z.config({ jitless: true });
  const bridge = connectBridge(window.pkgsource);
  const services = {
    bridge,
    app: createAppStore(bridge),
    wizard: createWizardStore(bridge),
    status: createStatusStore(bridge, nextBrowserFrame),
    maintenance: createMaintenanceStore(bridge),
    change: createChangeStore(bridge),
    host: createHostStore(bridge),
  };
  const place = document.getElementById('root');
  if (place === null) throw new Error('index.html has no #root');
  const root = createRoot(place);
  const nonce = readNonce();
  return (language) => {
    document.documentElement.lang = language.tag;
    document.documentElement.dir = language.direction;
    root.render(<App services={services} language={language} nonce={nonce} />);
  };
}

/** The nonce that the page's server put into index.html. */
function readNonce(): string | null {
  return document.querySelector('meta[property="csp-nonce"]')?.getAttribute('content') ?? null;
}
