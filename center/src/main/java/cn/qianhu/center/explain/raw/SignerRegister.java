package cn.qianhu.center.explain.raw;

import cn.qianhu.center.audit.RawLog;
import cn.qianhu.center.audit.RawRecord;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.ReadingFields;
import cn.qianhu.contract.signature.VerifyingKey;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.SignerEntry;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The keys that sign for enterprises, and since when reports have to be signed, by the log. */
final class SignerRegister {

  private static final String SITE = "";

  private final Map<String, Set<String>> signers = new HashMap<>();
  private final Map<String, YearMonth> signedFrom = new HashMap<>();

  void read(RawLog log, SchemaLookup schemas, Placement placement) {
    Events<SignerEntry> events = new Events<>(Topics.DIRECTORY_SIGNERS, SignerEntry.class, schemas);
    log.read(
        Topics.DIRECTORY_SIGNERS,
        record ->
            events
                .decode(record.source().topic(), record.value())
                .ifPresent(event -> receive(event, record, placement)));
  }

  private void receive(SignerEntry entry, RawRecord record, Placement placement) {
    if (placement.misplacement(entry, record.place()) != null) {
      return;
    }
    if (entry.getPublicKey().isEmpty()) {
      YearMonth from = Months.parse(entry.getSignedFrom());
      if (from != null) {
        signedFrom.put(entry.getUscc(), from);
      } else if (entry.getSignedFrom().isEmpty()) {
        signedFrom.remove(entry.getUscc());
      }
      return;
    }
    VerifyingKey.parse(entry.getPublicKey())
        .ifPresent(
            key -> {
              Set<String> known =
                  signers.computeIfAbsent(entry.getUscc(), unused -> new HashSet<>());
              if (entry.getWithdrawn()) {
                known.remove(key.signer());
              } else {
                known.add(key.signer());
              }
            });
  }

  /** Whether a reading counts, as far as its signature, or that it has none, decides. */
  boolean admit(FieldCheck<ReadingFields> check) {
    ReadingFields reading = check.fields();
    if (!check.signer().isEmpty()) {
      return signers.getOrDefault(reading.uscc(), Set.of()).contains(check.signer());
    }
    YearMonth month = Months.monthOf(reading.intervalStart());
    return isBefore(month, SITE) && isBefore(month, reading.uscc());
  }

  private boolean isBefore(YearMonth month, String uscc) {
    YearMonth from = signedFrom.get(uscc);
    return from == null || month.isBefore(from);
  }
}
