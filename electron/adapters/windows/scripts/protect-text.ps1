# Encrypts text with this computer's own key (DPAPI).
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  Add-Type -AssemblyName System.Security
  $bytes = [Text.Encoding]::UTF8.GetBytes($request.text)
  $sealed = [Security.Cryptography.ProtectedData]::Protect($bytes, $null, 'LocalMachine')
  @{ sealed = [Convert]::ToBase64String($sealed) }
}
