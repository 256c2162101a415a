// The shared ledger in Azure: one Functions app and the storage account that holds the ledger. No keys: the app reaches the
// storage by its own identity. Works by parameters in the global cloud and in Azure China.

@description('Name of the app, unique in its cloud: https://NAME.azurewebsites.net, or .chinacloudsites.cn in China.')
param name string
param location string = resourceGroup().location

@description('Plan of the app. It must be always on, for timers send warnings; three instances bear a province (README).')
param planSku string = 'P1v3'
param instances int = 1

@description('Directory ids of the companies that are served, separated by commas.')
param entraTenants string
@description('Id of the app registration for which tokens are issued.')
param entraAudience string
@description('https://login.microsoftonline.com, or https://login.partner.microsoftonline.cn for 21Vianet.')
param entraAuthority string = environment().authentication.loginEndpoint
@description('Id of the pane\'s app registration; empty: the same as entraAudience.')
param entraClient string = ''
@description('Permission that the pane asks for; empty: api://AUDIENCE/access_as_user.')
param entraScope string = ''

@secure()
@description('Seed of the key that signs monthly closes: openssl rand -base64 32.')
param signingKey string
@description('Public keys of former seeds, separated by commas.')
param formerKeys string = ''
@description('Whole years that stay, 3 or more; empty: everything stays.')
param retentionYears string = ''
param requestsPerMinute string = '1200'

@secure()
@description('smtps://user:password@host:465; empty: no mail.')
param smtpUrl string = ''
param mailFrom string = ''

var roles = {
  blobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  queueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}

resource storage 'Microsoft.Storage/storageAccounts@2023-01-01' = {
  name: 'ledger${uniqueString(resourceGroup().id, name)}'
  location: location
  sku: { name: 'Standard_ZRS' }
  kind: 'StorageV2'
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-01-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: { name: planSku, capacity: instances }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2023-01-01' = {
  name: name
  location: location
  kind: 'functionapp,linux'
  identity: { type: 'SystemAssigned' }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: {
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      linuxFxVersion: 'NODE|20'
    }
  }
}

// What is empty is not set: functions/settings.ts has its own defaults.
var optional = union(
  empty(entraClient) ? {} : { LEDGER_ENTRA_CLIENT: entraClient },
  empty(entraScope) ? {} : { LEDGER_ENTRA_SCOPE: entraScope },
  empty(formerKeys) ? {} : { LEDGER_FORMER_KEYS: formerKeys },
  empty(retentionYears) ? {} : { LEDGER_RETENTION_YEARS: retentionYears },
  empty(smtpUrl) ? {} : { LEDGER_SMTP_URL: smtpUrl, LEDGER_MAIL_FROM: mailFrom }
)

resource settings 'Microsoft.Web/sites/config@2023-01-01' = {
  parent: app
  name: 'appsettings'
  properties: union(optional, {
    FUNCTIONS_EXTENSION_VERSION: '~4'
    FUNCTIONS_WORKER_RUNTIME: 'node'
    AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
    AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
    AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
    LEDGER_STORE: 'tables'
    LEDGER_TABLES_URL: storage.properties.primaryEndpoints.table
    LEDGER_ENTRA_TENANTS: entraTenants
    LEDGER_ENTRA_AUDIENCE: entraAudience
    LEDGER_ENTRA_AUTHORITY: entraAuthority
    LEDGER_SIGNING_KEY: signingKey
    LEDGER_REQUESTS_PER_MINUTE: requestsPerMinute
  })
}

resource grants 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in items(roles): {
  name: guid(storage.id, app.id, role.value)
  scope: storage
  properties: {
    principalId: app.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
  }
}]

output address string = 'https://${app.properties.defaultHostName}'
