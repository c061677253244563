package cn.qianhu.audit.deadletter;

import cn.qianhu.audit.log.RawRecord;
import cn.qianhu.event.DeskAction;
import java.util.List;
import java.util.Optional;

/**
 * The file of a refused record.
 *
 * @param raw the record itself; empty where the raw log does not have it any more
 * @param texts what it says, column by column; empty where it cannot be decoded
 * @param schema id and name of the schema that it was written in
 * @param hex its first bytes, where it cannot be decoded
 * @param history what was done about it, in its order
 */
public record CaseFile(
    RefusedRecord refused,
    HandlingState state,
    Optional<RawRecord> raw,
    List<String> texts,
    String schema,
    List<String> hex,
    List<DeskAction> history) {}
