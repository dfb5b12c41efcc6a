// ExportScreen on Azure: a resource group with everything in it. Never deployed so far; smoke.sh proves a deployment.
targetScope = 'subscription'

@description('Short name of the environment: dev, prod.')
@minLength(2)
@maxLength(8)
param environmentName string

@description('Region.')
param location string

@description('Client id of the app registration that people and scripts sign in to; it has the app roles submitter, analyst, approver, admin and auditor (infra/app-roles.json).')
param authClientId string

@description('Claim that names the tenant of a caller; empty = one tenant.')
param tenantClaim string = ''

@description('Addresses that alerts and the budget write to.')
@minLength(1)
param emails array

@description('Redundancy of the storage account.')
param storageSku string = 'Standard_ZRS'

@description('Days after which uploads and results are deleted; 0 = never.')
param keepResultsDays int = 0

@description('Memory of an instance in MB.')
param memoryMB int = 2048

@description('Most instances of each function.')
param maximumInstances int = 40

@description('Instances for pages and API that are always there.')
param alwaysReadyHttp int = 0

@description('Private endpoints for the storage account and a subnet for the app.')
param privateNetwork bool = false

@description('Days that logs are kept.')
param keepLogsDays int = 90

@description('Most gigabytes of logs a day.')
param dailyLogGB int = 5

@description('Hours after which the edition of a list in use counts as old.')
param listAgeHours int = 48

@description('Minutes that a message may wait before somebody is told.')
param queueAgeMinutes int = 30

@description('Budget a month in the currency of the subscription.')
param monthlyBudget int

@description('First month of the budget.')
param budgetStart string = utcNow('yyyy-MM-01')

var name = 'exportscreen-${environmentName}'
var unique = uniqueString(subscription().id, environmentName, location)
var tags = {
  application: 'exportscreen'
  'azd-env-name': environmentName
}

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: name
  location: location
  tags: tags
}

module storage 'modules/storage.bicep' = {
  scope: group
  name: 'storage'
  params: {
    name: 'exsc${take(environmentName, 5)}${unique}'
    location: location
    tags: tags
    sku: storageSku
    keepResultsDays: keepResultsDays
    closed: privateNetwork
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  name: 'monitoring'
  params: {
    name: name
    location: location
    tags: tags
    keepDays: keepLogsDays
    dailyGB: dailyLogGB
  }
}

module identity 'modules/identity.bicep' = {
  scope: group
  name: 'identity'
  params: {
    name: '${name}-identity'
    location: location
    tags: tags
    storageName: storage.outputs.name
    insightsName: monitoring.outputs.insightsName
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  scope: group
  name: 'network'
  params: {
    name: name
    location: location
    tags: tags
    storageId: storage.outputs.id
  }
}

module app 'modules/app.bicep' = {
  scope: group
  name: 'app'
  params: {
    name: '${name}-${take(unique, 6)}'
    location: location
    tags: tags
    storageName: storage.outputs.name
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    insightsConnection: monitoring.outputs.connection
    memoryMB: memoryMB
    maximumInstances: maximumInstances
    alwaysReadyHttp: alwaysReadyHttp
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    authClientId: authClientId
    tenantClaim: tenantClaim
  }
}

module events 'modules/events.bicep' = {
  scope: group
  name: 'events'
  params: {
    name: '${name}-uploads'
    location: location
    tags: tags
    storageName: storage.outputs.name
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    insightsId: monitoring.outputs.insightsId
    emails: emails
    listAgeHours: listAgeHours
    queueAgeMinutes: queueAgeMinutes
  }
}

module budget 'modules/budget.bicep' = {
  scope: group
  name: 'budget'
  params: {
    name: name
    amount: monthlyBudget
    emails: emails
    start: budgetStart
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output EXPORTSCREEN_APP string = app.outputs.name
output EXPORTSCREEN_URL string = 'https://${app.outputs.hostName}'
output EXPORTSCREEN_STORAGE string = storage.outputs.name
output EXPORTSCREEN_IDENTITY string = identity.outputs.principalId
