/** Asks for nothing: Chromium was started with every permission denied, so the handlers have nothing to decide. */
const defaultSession = {
  setPermissionRequestHandler(): void {},
  setPermissionCheckHandler(): void {},
  setDevicePermissionHandler(): void {},
};

export const session = { defaultSession };
