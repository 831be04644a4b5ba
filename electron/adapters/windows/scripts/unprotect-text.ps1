# Decrypts what was encrypted with this computer's own key (DPAPI).
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  Add-Type -AssemblyName System.Security
  $sealed = [Convert]::FromBase64String($request.sealed)
  $bytes = [Security.Cryptography.ProtectedData]::Unprotect($sealed, $null, 'LocalMachine')
  @{ text = [Text.Encoding]::UTF8.GetString($bytes) }
}
