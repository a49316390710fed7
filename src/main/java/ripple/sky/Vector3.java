package ripple.sky;

/// A vector in space; a direction on the sky when its length is 1.
///
/// Axes: x towards (0°, 0°), y towards (90°, 0°), z towards the north pole.
///
/// @param x component
/// @param y component
/// @param z component
public record Vector3(double x, double y, double z) {
    /// The direction of a place.
    public static Vector3 of(SkyPosition place) {
        return ofRadians(Math.toRadians(place.raDeg()), Math.toRadians(place.decDeg()));
    }

    static Vector3 ofRadians(double lon, double lat) {
        double cosLat = Math.cos(lat);
        return new Vector3(Math.cos(lon) * cosLat, Math.sin(lon) * cosLat, Math.sin(lat));
    }

    /// The place that this vector points to; (0, 0) for the null vector.
    public SkyPosition toPosition() {
        return new SkyPosition(Math.toDegrees(Math.atan2(y, x)), Math.toDegrees(latitude()));
    }

    /// Longitude in radians, 0 ≤ lon < 2π.
    double longitude() {
        double lon = Math.atan2(y, x);
        double wrapped = lon < 0 ? lon + 2 * Math.PI : lon;
        return wrapped >= 2 * Math.PI ? 0 : wrapped;
    }

    /// Latitude in radians.
    double latitude() {
        return Math.atan2(z, Math.sqrt(x * x + y * y));
    }

    public double dot(Vector3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    public Vector3 cross(Vector3 other) {
        return new Vector3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    public Vector3 plus(Vector3 other) {
        return new Vector3(x + other.x, y + other.y, z + other.z);
    }

    public Vector3 minus(Vector3 other) {
        return new Vector3(x - other.x, y - other.y, z - other.z);
    }

    public Vector3 times(double factor) {
        return new Vector3(x * factor, y * factor, z * factor);
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    /// The direction of this vector, length 1.
    public Vector3 normalised() {
        double length = length();
        return new Vector3(x / length, y / length, z / length);
    }

    /// The angle to another vector in radians, 0 to π; accurate for tiny angles too.
    double angleTo(Vector3 other) {
        return Math.atan2(cross(other).length(), dot(other));
    }

    boolean isUnit() {
        return Math.abs(dot(this) - 1) < 1e-9;
    }
}
