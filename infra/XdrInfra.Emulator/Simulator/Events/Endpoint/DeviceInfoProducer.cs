using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Events.Endpoint;

/// <summary>DeviceInfo: what a device is. Devices report in turn, so none is left out.</summary>
internal sealed class DeviceInfoProducer : IEventProducer
{
    public string Table => "DeviceInfo";

    public void Write(Row row, EventMoment moment)
    {
        var devices = moment.World.Devices;
        var device = moment.Subject.Device ?? devices[(int)(moment.Occurrence.Ordinal % devices.Count)];
        DeviceColumns.Write(row, moment, device);
        row.Text("OSPlatform", device.System.Platform);
        row.Text("OSVersion", device.System.Version);
        row.Text("OSVersionInfo", device.System.VersionName);
        row.Text("OSDistribution", device.System.Distribution);
        row.Long("OSBuild", device.System.Build);
        row.Text("OsBuildRevision", "4317");
        row.Text("OSArchitecture", "64-bit");
        row.Text("ClientVersion", "10.8760.26100.3000");
        row.Text("DeviceType", device.System.DeviceType);
        row.Text("DeviceCategory", "Endpoint");
        row.Text("OnboardingStatus", "Onboarded");
        row.Text("SensorHealthState", "Active");
        row.Text("ExposureLevel", device.IsServer ? "Medium" : "Low");
        row.Text("AssetValue", device.IsServer ? "High" : "Normal");
        row.Text("Vendor", device.Vendor);
        row.Text("Model", device.Model);
        row.Text("PublicIP", device.PublicIp);
        WriteIdentity(row, device);
        row.Bool("IsInternetFacing", false);
        row.Bool("IsTransient", false);
        row.Bool("IsExcluded", false);
        row.Json("LoggedOnUsers", $$"""[{"UserName":"{{device.User.AccountName}}","DomainName":"{{device.User.AccountDomain}}","Sid":"{{device.User.Sid}}"}]""");
        row.Json("AdditionalFields", "{}");
    }

    private static void WriteIdentity(Row row, SimulatedDevice device)
    {
        row.Text("AadDeviceId", device.AadDeviceId);
        row.Text("HardwareUuid", device.HardwareUuid);
        row.Bool("IsAzureADJoined", !device.IsServer);
        row.Text("JoinType", device.IsServer ? "Domain Joined" : "Hybrid Azure AD Join");
        row.Text("AzureResourceId", device.AzureResourceId);
        row.Text("AzureVmId", device.AzureVmId);
        row.Text("AzureVmSubscriptionId", device.AzureResourceId is null ? null : device.AzureResourceId.Split('/')[2]);
        row.Text("CloudPlatforms", device.AzureResourceId is null ? "" : "[\"Azure\"]");
    }
}
