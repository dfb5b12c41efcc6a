// The names that the program uses: a test holds them against QueueNames, ContainerNames and TableNames, and against the role ids of the platform.

@export()
@description('Queues that have a step. Each has a poison queue beside it.')
var queues = [
  'manifest-events'
  'screen-chunks'
  'finalize-jobs'
  'list-refreshes'
]

@export()
@description('Where the host puts messages that failed five times.')
var poisonQueues = [
  'manifest-events-poison'
  'screen-chunks-poison'
  'finalize-jobs-poison'
  'list-refreshes-poison'
]

@export()
@description('Containers of the program.')
var containers = [
  'manifests'
  'work'
  'results'
  'lists'
  'locks'
  'keys'
]

@export()
@description('Containers of the platform: the deployed package, and events that could not be delivered.')
var platformContainers = [
  'deployments'
  'event-dead-letters'
]

@export()
@description('Tables of the program.')
var tables = [
  'jobs'
  'submissions'
  'pending'
  'findings'
  'byparty'
  'byentry'
  'byrule'
  'byday'
  'decisions'
  'audit'
  'history'
  'parties'
  'partyrows'
  'rescreens'
  'seals'
  'accounts'
  'apikeys'
]

@export()
@description('Built-in roles by what they are for. Ids as listed by Microsoft (Azure built-in roles); none was assigned by us yet, since nothing was deployed.')
var roles = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b' // Storage Blob Data Owner
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
  tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor
  queueSender: 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a' // Storage Queue Data Message Sender, for the event topic
  blobContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe' // Storage Blob Data Contributor, for its dead letters
  metricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb' // Monitoring Metrics Publisher, for Application Insights without a key
}
