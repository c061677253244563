package cn.qianhu.desk.view;

import cn.qianhu.audit.table.Journal;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.Posting;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The journal of the quota ledger, in the order of its postings. */
public final class JournalView implements View {

  private final AvroDecoder<Posting> decoder;
  private final NavigableMap<Long, Posting> events = new TreeMap<>();
  private final NavigableMap<Long, cn.qianhu.domain.quota.LedgerPosting> postings = new TreeMap<>();

  JournalView(SchemaLookup schemas) {
    this.decoder = AvroDecoder.of(Topics.LEDGER_JOURNAL, Posting.class, schemas);
  }

  @Override
  public Topic topic() {
    return Topics.LEDGER_JOURNAL;
  }

  @Override
  public boolean apply(ConsumerRecord<String, byte[]> committed) {
    if (committed.value() == null) {
      return false;
    }
    Posting posting = decoder.decode(committed.value());
    postings.put(posting.getSeq(), Journal.posting(posting));
    return events.put(posting.getSeq(), posting) == null;
  }

  @Override
  public long size() {
    return events.size();
  }

  /** The postings, as statements need them. */
  public Collection<cn.qianhu.domain.quota.LedgerPosting> postings() {
    return Collections.unmodifiableCollection(postings.values());
  }

  /** The postings as they were published. */
  public Stream<Posting> stream() {
    return events.values().stream();
  }
}
