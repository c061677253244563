package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.domain.cell.Contribution;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.energy.MeteredFlows;
import cn.qianhu.domain.enterprise.DirtyMonths.MonthOf;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.form.MonthlyForm;
import cn.qianhu.domain.meter.MeterMonth;
import cn.qianhu.domain.store.BinaryReader;
import cn.qianhu.domain.store.BinaryWriter;
import cn.qianhu.domain.store.Codec;
import cn.qianhu.domain.store.KindRef;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/** The binary forms of the stores of the enterprise stage. */
public final class EnterpriseCodecs {

  public static final Codec<Directory> DIRECTORY = new DirectoryCodec();

  private EnterpriseCodecs() {}

  /** The codec of months with reports of these forms. */
  public static Codec<EnterpriseMonth> month(EnterpriseForms forms) {
    return new MonthCodec(forms);
  }

  private static final class DirectoryCodec implements Codec<Directory> {

    private static final int EMBEDDING = 1;
    private static final int IN_FORCE_ONLY = 2;

    /**
     * Since 2, records that are held back stand in the docket; since 3, those that came above scale
     * or left are among the steps, which are written as differences.
     */
    @Override
    public int version() {
      return 3;
    }

    @Override
    public void write(BinaryWriter out, Directory directory) {
      out.writeText(directory.uscc);
      out.writeAll(
          directory.entries.values(),
          (writer, entry) -> {
            ReportCodecs.write(writer, entry.fields());
            entry.source().write(writer);
          });
      out.writeInt(directory.listed);
      out.writeByte(directory.shown.ordinal());
      LeafDeltas.CODEC.write(out, directory.published);
      out.writeBoolean(directory.refusalPublished);
      out.writeBoolean(directory.exemptionPublished);
    }

    @Override
    public Directory read(BinaryReader in) {
      return readShown(in, LeafDeltas.CODEC::read);
    }

    @Override
    public Directory readEarlier(BinaryReader in, int met) {
      return switch (met) {
        case EMBEDDING -> readEmbedding(in);
        case IN_FORCE_ONLY -> readShown(in, DirectoryCodec::readInForce);
        default -> Codec.super.readEarlier(in, met);
      };
    }

    private static Directory readShown(
        BinaryReader in, Function<BinaryReader, LeafDeltas> published) {
      Directory directory = readEntries(in);
      directory.listed = in.readInt();
      directory.shown = AdmissionStatus.values()[in.readByte()];
      return readPublished(in, directory, published);
    }

    private static Directory readEmbedding(BinaryReader in) {
      Directory directory = readEntries(in);
      directory.embedded.addAll(in.readAll(ParkedRecordCodec::readEmbeddedHeld));
      directory.shown =
          directory.isAdmitted() ? AdmissionStatus.COUNTS : AdmissionStatus.BAD_IDENTIFIER;
      return readPublished(in, directory, DirectoryCodec::readInForce);
    }

    private static Directory readEntries(BinaryReader in) {
      Directory directory = new Directory(in.readText());
      in.readAll(
              reader ->
                  new Directory.SourcedEntry(
                      ReportCodecs.readEnterprise(reader), RawSource.read(reader)))
          .forEach(entry -> directory.enter(entry.fields(), entry.source()));
      return directory;
    }

    /** Steps into force and out of it, one by one. */
    private static LeafDeltas readInForce(BinaryReader in) {
      LeafDeltas steps = new LeafDeltas();
      int size = in.readInt();
      for (int i = 0; i < size; i++) {
        steps.add(Leaf.read(in), new Sums().add(Slot.EXPECTED_STEP, in.readInt()));
      }
      return steps;
    }

    private static Directory readPublished(
        BinaryReader in, Directory directory, Function<BinaryReader, LeafDeltas> published) {
      directory.published = published.apply(in);
      directory.refusalPublished = in.readBoolean();
      directory.exemptionPublished = in.readBoolean();
      return directory;
    }
  }

  private static final class MonthCodec implements Codec<EnterpriseMonth> {

    private static final int EMBEDDING = 2;
    private static final int TWO_FORMS = 3;
    private static final int WITHOUT_METERS = 4;

    private final EnterpriseForms forms;
    private final MonthlyForm<?, ?> output;
    private final MonthlyForm<?, ?> energy;

    MonthCodec(EnterpriseForms forms) {
      this.forms = forms;
      output = forms.of(OutputForm.KIND);
      energy = forms.of(EnergyForm.KIND);
    }

    /**
     * Since 3, listed records stand apart; since 4, what follows from the key is not written, each
     * form with data writes its kind, texts that follow from the values are not written, and sums
     * are written by family; since 5, the totals of meters stand last, where they are known.
     */
    @Override
    public int version() {
      return 5;
    }

    @Override
    public void write(BinaryWriter out, EnterpriseMonth month) {
      out.writeAll(
          month.contests().stream().filter(candidates -> !candidates.isEmpty()).toList(),
          (writer, candidates) -> {
            KindRef.write(candidates.kind(), writer);
            writeWinners(writer, candidates);
            writer.writeBoolean(candidates.factPublished);
          });
      out.writeInt(month.listed);
      out.writeAll(
          month.metered.entrySet(),
          (writer, metered) -> {
            writer.writeText(metered.getKey());
            metered.getValue().write(writer);
          });
      out.writeNullable(month.published, Contribution.CODEC::write);
      out.writeByte(month.shown.ordinal());
      out.writeByte(month.latestMeterDay);
      month.meters.write(out);
    }

    @Override
    public EnterpriseMonth read(BinaryReader in) {
      EnterpriseMonth month = readWithoutMeters(in);
      month.meters = MeterMonth.read(in);
      return month;
    }

    private EnterpriseMonth readWithoutMeters(BinaryReader in) {
      EnterpriseMonth month = new EnterpriseMonth(MonthOf.under(in.key()));
      int contests = in.readInt();
      for (int i = 0; i < contests; i++) {
        MonthlyForm<?, ?> form = forms.of(KindRef.read(in));
        readWinners(in, month, form);
        readFact(in, month, form);
      }
      month.listed = in.readInt();
      readMetered(in, month);
      month.published = in.readNullable(Contribution.CODEC::read);
      month.shown = AdmissionStatus.values()[in.readByte()];
      month.latestMeterDay = in.readByte();
      return month;
    }

    @Override
    public EnterpriseMonth readEarlier(BinaryReader in, int met) {
      return switch (met) {
        case EMBEDDING -> readEmbedding(in);
        case TWO_FORMS -> readTwoForms(in);
        case WITHOUT_METERS -> readWithoutMeters(in);
        default -> Codec.super.readEarlier(in, met);
      };
    }

    private EnterpriseMonth readTwoForms(BinaryReader in) {
      EnterpriseMonth month = new EnterpriseMonth(in.readText(), in.readInt());
      readWinnersWithTexts(in, month, output);
      readWinnersWithTexts(in, month, energy);
      month.listed = in.readInt();
      return readOn(in, month);
    }

    private EnterpriseMonth readEmbedding(BinaryReader in) {
      EnterpriseMonth month = new EnterpriseMonth(in.readText(), in.readInt());
      readWinnersWithTexts(in, month, output);
      month.embedded.addAll(
          in.readAll(each -> ParkedRecordCodec.readEmbeddedSuperseded(OutputForm.KIND, each)));
      readWinnersWithTexts(in, month, energy);
      month.embedded.addAll(
          in.readAll(each -> ParkedRecordCodec.readEmbeddedSuperseded(EnergyForm.KIND, each)));
      month.embedded.addAll(in.readAll(ParkedRecordCodec::readEmbeddedClaim));
      month.embedded.addAll(in.readAll(ParkedRecordCodec::readEmbeddedHeld));
      return readOn(in, month);
    }

    private EnterpriseMonth readOn(BinaryReader in, EnterpriseMonth month) {
      readMetered(in, month);
      month.published = in.readNullable(each -> Contribution.CODEC.readEarlier(each, 1));
      month.shown = AdmissionStatus.values()[in.readByte()];
      readFact(in, month, output);
      readFact(in, month, energy);
      month.latestMeterDay = in.readByte();
      return month;
    }

    private static void readMetered(BinaryReader in, EnterpriseMonth month) {
      int carriers = in.readInt();
      for (int i = 0; i < carriers; i++) {
        month.metered.put(in.readText(), MeteredFlows.read(in));
      }
    }

    private static <F extends MonthlyFields> void writeWinners(
        BinaryWriter out, CandidateSet<F> candidates) {
      out.writeAll(
          candidates.winners().values(),
          (writer, winner) -> {
            ReportCodecs.writeHead(writer, winner.fields.head());
            candidates.form().write(writer, winner.fields);
            winner.source.write(writer, candidates.kind());
            writer.writeByte(winner.publishedStatus().ordinal());
          });
    }

    private static <F extends MonthlyFields> void readWinners(
        BinaryReader in, EnterpriseMonth month, MonthlyForm<F, ?> form) {
      YearMonth period = Months.of(month.month);
      readWinners(
          in,
          month,
          form,
          reader -> {
            ReportHead head = ReportCodecs.readHead(month.uscc, period, reader);
            return new Candidate<>(
                form.read(head, reader),
                RawSource.read(reader, form.kind()),
                publishedStatus(reader));
          });
    }

    private static <F extends MonthlyFields> void readWinnersWithTexts(
        BinaryReader in, EnterpriseMonth month, MonthlyForm<F, ?> form) {
      readWinners(
          in,
          month,
          form,
          reader -> {
            ReportHead head = ReportCodecs.readHeadWithTexts(reader);
            return new Candidate<>(
                form.read(head, reader), RawSource.read(reader), publishedStatus(reader));
          });
    }

    private static AdmissionStatus publishedStatus(BinaryReader in) {
      return AdmissionStatus.values()[in.readByte()];
    }

    private static <F extends MonthlyFields> void readWinners(
        BinaryReader in,
        EnterpriseMonth month,
        MonthlyForm<F, ?> form,
        Function<BinaryReader, Candidate<F>> winner) {
      List<Candidate<F>> winners = in.readAll(winner);
      if (!winners.isEmpty()) {
        month.contest(form).restore(winners);
      }
    }

    private static void readFact(BinaryReader in, EnterpriseMonth month, MonthlyForm<?, ?> form) {
      if (in.readBoolean()) {
        month.contest(form).factPublished = true;
      }
    }
  }
}
