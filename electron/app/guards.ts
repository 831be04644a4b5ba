import { app, type Session, type WebContents } from 'electron';
import { isAppUrl } from './app-address.ts';

/** Refuses what no page of this program needs: navigation, further windows, webviews, permissions. */
export function guardContents(log: (message: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents, log);
    refusePermissions(contents.session);
  });
}

function guardNavigation(contents: WebContents, log: (message: string) => void): void {
  contents.on('will-navigate', (event) => {
    // Reloading is harmless: the page is served with a new policy.
    if (isAppUrl(event.url)) return;
    event.preventDefault();
    log(`Navigation to ${event.url} refused`);
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    log(`Window for ${url} refused`);
    return { action: 'deny' };
  });
}

function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
