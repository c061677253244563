package cn.qianhu.contract.form;

import org.apache.avro.specific.SpecificRecord;

/**
 * A form whose records can be judged by their fields alone.
 *
 * @param <E> the event
 * @param <F> its values once they have been read
 */
public interface CheckedForm<E extends SpecificRecord, F> extends Form<E> {

  /** Judges an event by the field rules ("domain, Reports"). */
  FieldCheck<F> check(E event);
}
