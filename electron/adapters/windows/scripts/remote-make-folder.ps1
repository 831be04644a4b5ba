# A new folder on another computer that only its administrators and SYSTEM can enter.
. "$PSScriptRoot\contract.ps1"
Invoke-Request {
  param($request)
  Use-Session $request {
    param($session)
    $made = Invoke-Command -Session $session -ArgumentList @{ name = $request.name } -ScriptBlock {
      param($request)
      $access = New-Object Security.AccessControl.DirectorySecurity
      $access.SetSecurityDescriptorSddlForm('D:P(A;OICI;FA;;;S-1-5-32-544)(A;OICI;FA;;;S-1-5-18)')
      # Made with its access list: there is no moment at which others could enter it.
      $folder = [IO.Directory]::CreateDirectory((Join-Path $env:ProgramData $request.name), $access)
      @{ path = $folder.FullName }
    }
    @{ path = [string]$made.path }
  }
}
