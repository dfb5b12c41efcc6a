using '../main.bicep'

param environmentName = 'dev'
param location = 'westeurope'
param authClientId = readEnvironmentVariable('EXPORTSCREEN_AUTH_CLIENT_ID')
param emails = [readEnvironmentVariable('EXPORTSCREEN_ALERT_EMAIL')]
param storageSku = 'Standard_LRS'
param keepResultsDays = 30
param keepLogsDays = 30
param dailyLogGB = 1
param monthlyBudget = 50
