package cn.qianhu.domain.enterprise;

import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import java.util.TreeSet;

/** The keys that sign for an enterprise, and from which month on its reports have to be signed. */
public final class Signers {

  public static final Codec<Signers> CODEC = new SignersCodec();

  /** The key of the whole site, which has no keys of its own. */
  public static final String SITE = "";

  /** Later than any month of a report. */
  public static final int NEVER = Integer.MAX_VALUE;

  /**
   * Keys that are not registered and have signed reports of one enterprise ({@code default}). Keys
   * cost nothing, and each has months of its own in the stores.
   */
  static final int MOST_STRANGERS = 64;

  final String uscc;

  /**
   * The registered keys by their short names: nothing was ever signed with a key that is not stored
   * whole elsewhere.
   */
  final TreeSet<String> keys = new TreeSet<>();

  /** Keys, by their short names, that are not registered and of whose reports there are some. */
  final TreeSet<String> strangers = new TreeSet<>();

  /** Index of the first month of which reports have to be signed, or {@link #NEVER}. */
  int signedFrom = NEVER;

  Signers(String uscc) {
    this.uscc = uscc;
  }

  private static final class SignersCodec implements Codec<Signers> {

    @Override
    public void write(BinaryWriter out, Signers signers) {
      out.writeText(signers.uscc);
      out.writeAll(signers.keys, BinaryWriter::writeText);
      out.writeInt(signers.signedFrom);
      out.writeAll(signers.strangers, BinaryWriter::writeText);
    }

    @Override
    public Signers read(BinaryReader in) {
      Signers signers = new Signers(in.readText());
      signers.keys.addAll(in.readAll(BinaryReader::readText));
      signers.signedFrom = in.readInt();
      signers.strangers.addAll(in.readAll(BinaryReader::readText));
      return signers;
    }
  }
}
