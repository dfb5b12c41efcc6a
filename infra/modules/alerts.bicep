// What somebody is woken for. Each query reads what the host writes about invocations, or the metrics of the program.
param name string
param location string
param tags object
param insightsId string

@description('Addresses that are told.')
param emails array

@description('Hours after which the edition of a list in use counts as old.')
param listAgeHours int

@description('Minutes that a message may wait.')
param queueAgeMinutes int

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-people'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'exportscreen'
    enabled: true
    emailReceivers: [for (address, i) in emails: {
      name: 'mail-${i}'
      emailAddress: address
      useCommonAlertSchema: true
    }]
  }
}

var rules = [
  {
    name: 'poison'
    severity: 1
    description: 'A message failed five times: rows of a job are not screened.'
    query: 'requests | where name endswith "-poison"'
    threshold: 0
  }
  {
    name: 'failed-steps'
    severity: 2
    description: 'Steps fail more often than single outages explain.'
    query: 'requests | where success == false and name !in ("api", "ui")'
    threshold: 20
  }
  {
    name: 'sweep-missing'
    severity: 1
    description: 'The sweeps have not run for 15 minutes: jobs that got stuck are not picked up.'
    query: 'print runs = toscalar(requests | where name == "job-sweep" and success == true | count) | where runs == 0'
    threshold: 0
  }
  {
    name: 'job-age'
    severity: 2
    description: 'Messages wait too long: jobs are late.'
    query: 'customMetrics | where name == "exportscreen.queue.age" and valueMax > ${queueAgeMinutes * 60}'
    threshold: 0
  }
  {
    name: 'list-age'
    severity: 1
    description: 'A list in use is old: what was added since is not screened for.'
    query: 'customMetrics | where name == "exportscreen.list.age" and valueMax > ${listAgeHours}'
    threshold: 0
  }
  {
    name: 'server-errors'
    severity: 2
    description: 'API or pages answer with errors of the server.'
    query: 'requests | where name in ("api", "ui") and toint(resultCode) >= 500'
    threshold: 10
  }
]

resource alert 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [for rule in rules: {
  name: '${name}-${rule.name}'
  location: location
  tags: tags
  properties: {
    displayName: 'ExportScreen ${rule.name}'
    description: rule.description
    severity: rule.severity
    enabled: true
    scopes: [insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: rule.query
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: rule.threshold
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    autoMitigate: true
    actions: {
      actionGroups: [people.id]
    }
  }
}]

output actionGroupId string = people.id
