// A small stack that keeps every mandatory rule, as the engine hands it to a program.
export const config = {
  "azure-native:location": "westeurope",
  "azure-native:subscriptionId": "11111111-1111-1111-1111-111111111111",
  "azure-native:tenantId": "22222222-2222-2222-2222-222222222222",
  "xdr-infra:environment": "dev",
  "xdr-infra:cloud": "emulated",
  "xdr-infra:workspace": JSON.stringify({ resourceGroup: "rg-soc", name: "law-soc", create: true, tags: { owner: "soc" } }),
  "xdr-infra:events": JSON.stringify(["DeviceInfo"]),
  "xdr-infra:owners": JSON.stringify({ endpoint: "soc@example.com" }),
};
