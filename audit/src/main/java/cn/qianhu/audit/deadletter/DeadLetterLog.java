package cn.qianhu.audit.deadletter;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.contract.wire.UndecodableException;
import cn.qianhu.event.DeskAction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The actions at the desk, by the records that they are about. */
final class DeadLetterLog {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetterLog.class);

  private final Map<Coordinates, List<DeskAction>> actions = new HashMap<>();

  /** Reads the log: there are as many actions as people have taken. */
  static DeadLetterLog read(TopicTable topics, SchemaLookup schemas) {
    AvroDecoder<DeskAction> decoder =
        AvroDecoder.of(Topics.DESK_ACTIONS, DeskAction.class, schemas);
    DeadLetterLog log = new DeadLetterLog();
    topics.forEach(
        Topics.DESK_ACTIONS,
        record -> {
          try {
            log.add(decoder.decode(record.value()));
          } catch (UndecodableException e) {
            // An entry that is no action of this service.
            LOG.warn("{}@{} is no action: {}", record.topic(), record.offset(), e.getMessage());
          }
        });
    log.actions.values().forEach(some -> some.sort(Comparator.comparingLong(DeskAction::getAt)));
    return log;
  }

  void add(DeskAction action) {
    if (action.getSubject() != null) {
      actions
          .computeIfAbsent(Coordinates.of(action.getSubject()), at -> new ArrayList<>())
          .add(action);
    }
  }

  /** The actions about a record, in their order. */
  List<DeskAction> about(Coordinates at) {
    return List.copyOf(actions.getOrDefault(at, List.of()));
  }

  HandlingState state(Coordinates at) {
    return HandlingState.after(about(at));
  }
}
