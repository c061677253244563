package cn.qianhu.contract.wire;

import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

/** A registry that fails as it is told to before it answers. */
final class Registries {

  private Registries() {}

  static final class FailingClient extends MockSchemaRegistryClient {
    private final Deque<Exception> failures = new ArrayDeque<>();
    private final AtomicInteger questions = new AtomicInteger();
    private boolean forEver;

    FailingClient then(Exception failure) {
      failures.add(failure);
      return this;
    }

    FailingClient forEver(Exception failure) {
      forEver = true;
      return then(failure);
    }

    int questions() {
      return questions.get();
    }

    @Override
    public synchronized ParsedSchema getSchemaById(int id) throws IOException, RestClientException {
      fail();
      return super.getSchemaById(id);
    }

    @Override
    public synchronized int getId(String subject, ParsedSchema schema)
        throws IOException, RestClientException {
      fail();
      return super.getId(subject, schema);
    }

    private void fail() throws IOException, RestClientException {
      questions.incrementAndGet();
      Exception failure = forEver ? failures.peek() : failures.poll();
      if (failure instanceof IOException e) {
        throw e;
      }
      if (failure instanceof RestClientException e) {
        throw e;
      }
    }
  }
}
