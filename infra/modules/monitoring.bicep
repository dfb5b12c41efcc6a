// Where logs go. No key: telemetry is taken with a token only.
param name string
param location string
param tags object

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param keepDays int

@description('Most gigabytes of logs a day; then the workspace stops taking them until the next.')
param dailyGB int

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: keepDays
    workspaceCapping: {
      dailyQuotaGb: dailyGB
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

output insightsId string = insights.id
output insightsName string = insights.name
output connection string = insights.properties.ConnectionString
output workspaceId string = workspace.id
