// The storage account: no keys, no public blobs; queues, containers and tables of the program; what is old goes by itself.
import { queues, poisonQueues, containers, platformContainers, tables } from 'names.bicep'

param name string
param location string
param tags object

@description('Redundancy of the account.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param sku string

@description('Days after which uploads and results are deleted; 0 = never. Records of evidence often have to be kept for five years and more.')
@minValue(0)
param keepResultsDays int

@description('Closed to the internet but for trusted services of the platform.')
param closed bool

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: closed ? 'Deny' : 'Allow'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: {
      enabled: true
      days: 14
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: 14
    }
  }
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [for each in concat(containers, platformContainers): {
  parent: blobs
  name: each
  properties: {
    publicAccess: 'None'
  }
}]

resource queue 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' = [for each in concat(queues, poisonQueues): {
  parent: queueService
  name: each
}]

resource table 'Microsoft.Storage/storageAccounts/tableServices/tables@2024-01-01' = [for each in tables: {
  parent: tableService
  name: each
}]

var workRule = {
  name: 'work-after-30-days'
  enabled: true
  type: 'Lifecycle'
  definition: {
    filters: {
      blobTypes: ['blockBlob']
      // The job sweep deletes work files after 7 days; this catches what it never saw.
      prefixMatch: ['work/', 'event-dead-letters/']
    }
    actions: {
      baseBlob: {
        delete: {
          daysAfterModificationGreaterThan: 30
        }
      }
    }
  }
}

var resultRule = {
  name: 'uploads-and-results'
  enabled: true
  type: 'Lifecycle'
  definition: {
    filters: {
      blobTypes: ['blockBlob']
      prefixMatch: ['manifests/', 'results/']
    }
    actions: {
      baseBlob: {
        delete: {
          daysAfterModificationGreaterThan: keepResultsDays
        }
      }
    }
  }
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: keepResultsDays > 0 ? [workRule, resultRule] : [workRule]
    }
  }
}

output id string = account.id
output name string = account.name
output blobUri string = account.properties.primaryEndpoints.blob
output queueUri string = account.properties.primaryEndpoints.queue
output tableUri string = account.properties.primaryEndpoints.table
