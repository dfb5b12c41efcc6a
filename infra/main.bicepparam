using 'main.bicep'

// What azd up takes: its own variables, and the defaults of main.bicep for the rest. environments/ holds the parameters for the Azure CLI.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME')
param location = readEnvironmentVariable('AZURE_LOCATION')
param authClientId = readEnvironmentVariable('EXPORTSCREEN_AUTH_CLIENT_ID')
param emails = [readEnvironmentVariable('EXPORTSCREEN_ALERT_EMAIL')]
param monthlyBudget = int(readEnvironmentVariable('EXPORTSCREEN_MONTHLY_BUDGET', '100'))
