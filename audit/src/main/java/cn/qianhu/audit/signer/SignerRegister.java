package cn.qianhu.audit.signer;

import cn.qianhu.audit.log.RawLog;
import cn.qianhu.audit.log.RawRecord;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.signature.VerifyingKey;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.DecodeResult;
import cn.qianhu.contract.wire.DecodingDeserializer;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.SignerEntry;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The keys that sign for enterprises, and since when reports have to be signed, by the log. */
public final class SignerRegister {

  /** Stands for the whole site. */
  public static final String SITE = "";

  /**
   * The last that was said of a key.
   *
   * @param setBy who said it
   */
  public record Registration(
      String uscc, VerifyingKey key, boolean withdrawn, Instant at, String setBy) {}

  private final Map<String, Map<String, Registration>> keys = new TreeMap<>();
  private final Map<String, YearMonth> signedFrom = new TreeMap<>();

  /** Reads all that was said. */
  public static SignerRegister read(RawLog log, SchemaLookup schemas, Placement placement) {
    SignerRegister register = new SignerRegister();
    DecodingDeserializer<SignerEntry> events =
        DecodingDeserializer.of(Topics.DIRECTORY_SIGNERS, SignerEntry.class, schemas);
    log.read(
        Topics.DIRECTORY_SIGNERS,
        record -> {
          if (events.deserialize(record.source().topic(), record.value())
                  instanceof DecodeResult.Value<SignerEntry> decoded
              && placement.misplacement(decoded.value(), record.place()) == null) {
            register.receive(decoded.value(), record);
          }
        });
    return register;
  }

  /** The register in which nobody signs, and nobody has to. */
  public static SignerRegister empty() {
    return new SignerRegister();
  }

  private void receive(SignerEntry entry, RawRecord record) {
    String uscc = entry.getUscc();
    String from = entry.getSignedFrom();
    if (entry.getPublicKey().isEmpty()) {
      YearMonth month = Months.parse(from);
      if (month != null) {
        signedFrom.put(uscc, month);
      } else if (from.isEmpty()) {
        signedFrom.remove(uscc);
      }
      return;
    }
    Optional<VerifyingKey> key = VerifyingKey.parse(entry.getPublicKey());
    if (key.isPresent() && !uscc.equals(SITE)) {
      Instant at = Instant.ofEpochMilli(record.timestamp());
      Registration said =
          new Registration(uscc, key.get(), entry.getWithdrawn(), at, entry.getSetBy());
      keys.computeIfAbsent(uscc, unused -> new TreeMap<>()).put(key.get().signer(), said);
    }
  }

  /**
   * Whether a report counts, as far as its signature, or the lack of one, decides.
   *
   * @param signer short name of the key that it is signed with; empty where it is not signed
   */
  public boolean admits(String uscc, YearMonth month, String signer) {
    if (signer.isEmpty()) {
      return isBefore(month, SITE) && isBefore(month, uscc);
    }
    Registration said = keys.getOrDefault(uscc, Map.of()).get(signer);
    return said != null && !said.withdrawn();
  }

  private boolean isBefore(YearMonth month, String uscc) {
    YearMonth from = signedFrom.get(uscc);
    return from == null || month.isBefore(from);
  }

  /** All registrations of keys, by enterprise. */
  public List<Registration> registrations() {
    return keys.values().stream().flatMap(ofOne -> ofOne.values().stream()).toList();
  }

  /** Visits who has to sign, and from which month on: enterprises, and {@link #SITE}. */
  public void eachSignedFrom(BiConsumer<String, YearMonth> visitor) {
    signedFrom.forEach(visitor);
  }
}
