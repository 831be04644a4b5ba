export function StatusView({ site }: { readonly site: string }) {
  return <main>{site}</main>;
}
