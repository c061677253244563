package cn.qianhu.center.deadletter;

import java.time.Instant;

/**
 * A record as it stands in the raw log.
 *
 * @param key as text; null where it has none
 * @param value its bytes; empty where it has none
 * @param origin what it was made from, where it says so; else empty
 * @param signature what stands beside it as its signature; null where nothing does
 */
@SuppressWarnings("ArrayRecordComponent") // Shown, never compared.
public record RawRecord(
    Coordinates at, Instant timestamp, String key, byte[] value, String origin, String signature) {}
