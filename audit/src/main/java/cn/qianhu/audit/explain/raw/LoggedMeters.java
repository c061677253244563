package cn.qianhu.audit.explain.raw;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The meters of an enterprise as the raw log has them, in a month and the one before.
 *
 * @param now the readings that count in the month, by the bytes of the meters' ids and their starts
 * @param before the same of the month before
 * @param firstStarts by meter, when the first reading of each month begins that was accepted
 */
public record LoggedMeters(
    SortedMap<String, List<CountedReading>> now,
    SortedMap<String, List<CountedReading>> before,
    Map<String, SortedMap<YearMonth, Instant>> firstStarts) {}
