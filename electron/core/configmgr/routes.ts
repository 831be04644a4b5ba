/**
 * Routes below `AdminService/wmi/`. `$filter` and not a key in parentheses, because it always answers with a list.
 * Source: Configuration Manager SDK, “How to use the administration service”, and its server WMI classes.
 */
export const adminRoutes = {
  package: (packageId: string) =>
    `SMS_Package?$filter=${encodeURIComponent(`PackageID eq '${packageId}'`)}&$select=PackageID,Name,PkgSourcePath,SourceVersion`,
  /** Posted to. Source: RefreshPkgSource Method in Class SMS_Package. */
  refresh: (packageId: string) => `SMS_Package('${packageId}')/AdminService.RefreshPkgSource`,
  contentStatus: (packageId: string) =>
    `SMS_PackageStatusDistPointsSummarizer?$filter=${encodeURIComponent(`PackageID eq '${packageId}'`)}&$select=PackageID,ServerNALPath,SourceVersion,State,SiteCode`,
  statusMessages: (packageId: string) =>
    `SMS_DistributionDPStatus?$filter=${encodeURIComponent(`PackageID eq '${packageId}'`)}&$select=ID,NalPath,MessageID,MessageSeverity,LastUpdateDate`,
} as const;
