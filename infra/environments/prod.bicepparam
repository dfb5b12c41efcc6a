using '../main.bicep'

param environmentName = 'prod'
param location = 'westeurope'
param authClientId = readEnvironmentVariable('EXPORTSCREEN_AUTH_CLIENT_ID')
param emails = [readEnvironmentVariable('EXPORTSCREEN_ALERT_EMAIL')]
param storageSku = 'Standard_ZRS'
param keepResultsDays = 0
param memoryMB = 2048
param maximumInstances = 100
param alwaysReadyHttp = 1
param privateNetwork = true
param keepLogsDays = 365
param dailyLogGB = 20
param monthlyBudget = 1000
