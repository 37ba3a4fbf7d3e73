namespace XdrInfra.Kql;

/// <summary>Where an address is, as <c>geo_info_from_ip_address()</c> tells it.</summary>
public sealed record AddressPlace(string Country, string State, string City, double Latitude, double Longitude);
