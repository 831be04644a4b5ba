/** The catalog's file name at its source, on PkgSource and on every distribution point. */
export const catalogFileName = 'wsusscn2.cab';

/** Where Microsoft publishes the catalog (https form). Source: Microsoft Update offline scan documentation. */
export const microsoftCatalogUrl =
  'https://catalog.s.download.windowsupdate.com/microsoftupdate/v6/wsusscan/wsusscn2.cab';

/** Well-known SID of the local Administrators group (BUILTIN\Administrators) in every language of Windows. */
export const administratorsSid = 'S-1-5-32-544';
