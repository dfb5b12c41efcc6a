// A manifest in the container becomes a message in the queue: a system topic of the storage account, delivered by its own identity, with dead letters.
// A queue and not a trigger on the blob: no webhook key, back-pressure, a poison queue, and scaling by the queue's length.
import { queues, roles } from 'names.bicep'

param name string
param location string
param tags object
param storageName string

resource storage 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: storageName
}

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' = {
  name: name
  location: location
  tags: tags
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    source: storage.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

// On the account: Event Grid checks both roles there when the subscription is made (seen in others' templates, not tried by us).
resource rights 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in [roles.queueSender, roles.blobContributor]: {
  name: guid(storage.id, topic.id, role)
  scope: storage
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
  }
}]

resource subscription 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = {
  parent: topic
  name: 'manifest-created'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    deliveryWithResourceIdentity: {
      identity: {
        type: 'SystemAssigned'
      }
      destination: {
        endpointType: 'StorageQueue'
        properties: {
          resourceId: storage.id
          queueName: queues[0]
          queueMessageTimeToLiveInSeconds: 604800
        }
      }
    }
    deadLetterWithResourceIdentity: {
      identity: {
        type: 'SystemAssigned'
      }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: storage.id
          blobContainerName: 'event-dead-letters'
        }
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/manifests/'
      isSubjectCaseSensitive: true
      advancedFilters: [
        {
          // Whole blobs only: not the creation of an empty file that is still being appended to.
          operatorType: 'StringIn'
          key: 'data.api'
          values: ['PutBlob', 'PutBlockList', 'CopyBlob', 'FlushWithClose']
        }
      ]
    }
    retryPolicy: {
      maxDeliveryAttempts: 30
      eventTimeToLiveInMinutes: 1440
    }
  }
  dependsOn: [
    rights
  ]
}
