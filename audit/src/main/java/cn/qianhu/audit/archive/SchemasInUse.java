package cn.qianhu.audit.archive;

import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.contract.wire.UndecodableException;
import cn.qianhu.contract.wire.WireHeader;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The schemas that records name, so that an archive can be read where no registry is. */
final class SchemasInUse {

  private static final Logger LOG = LoggerFactory.getLogger(SchemasInUse.class);

  private final SchemaLookup lookup;
  private final SortedMap<Integer, String> byId = new TreeMap<>();
  private final Set<Integer> seen = new HashSet<>();

  SchemasInUse(SchemaLookup lookup) {
    this.lookup = lookup;
  }

  /**
   * Notes the schema of a value. A value that cannot be decoded on its topic cannot be in the
   * archive either: a replay will report it.
   */
  void note(byte[] value) {
    if (value == null) {
      return;
    }
    try {
      int id = WireHeader.schemaId(value);
      if (seen.add(id)) {
        byId.put(id, lookup.schemaOf(id).toString());
      }
    } catch (UndecodableException e) {
      LOG.debug("no schema is archived for a record", e);
    }
  }

  SortedMap<Integer, String> byId() {
    return byId;
  }
}
