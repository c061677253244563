// A client of Qianhu that shares no code with it: reports output, and reads what comes of it.
// Usage: node client.mjs BOOTSTRAP REGISTRY_URL REPORT_JSON INDICATOR_KEY ALERT_ID
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry';
import kafkajs from 'kafkajs';
import { compressFrame, decompressFrame } from 'lz4-napi';

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs;

// What the streams write is compressed with LZ4, in the frame format: kafkajs leaves that to others.
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: (encoder) => compressFrame(encoder.buffer),
  decompress: (buffer) => decompressFrame(buffer),
});

const [bootstrap, registryUrl, reportJson, indicatorKey, alertId] = process.argv.slice(2);
const kafka = new Kafka({ clientId: 'foreign', brokers: [bootstrap], logLevel: logLevel.ERROR });
const registry = new SchemaRegistry({ host: registryUrl });

async function send(report) {
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1 });
  await producer.connect();
  const schema = await registry.getLatestSchemaId('reports.output-value');
  const value = await registry.encode(schema, report);
  await producer.send({
    topic: 'reports.output',
    compression: CompressionTypes.LZ4,
    messages: [{ key: report.uscc, value, headers: { origin: 'foreign client' } }],
  });
  await producer.disconnect();
}

async function readUntilSeen(wanted) {
  const consumer = kafka.consumer({ groupId: 'foreign', maxWaitTimeInMs: 200 });
  await consumer.connect();
  await consumer.subscribe({ topics: [...wanted.keys()], fromBeginning: true });
  const seen = new Map();
  await new Promise((resolve, reject) => {
    consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
    consumer.run({
      eachMessage: async ({ topic, message }) => {
        if (message.value !== null && message.key.toString() === wanted.get(topic)) {
          seen.set(topic, await registry.decode(message.value));
        }
        if (seen.size === wanted.size) {
          resolve();
        }
      },
    });
  });
  await consumer.disconnect();
  return seen;
}

await send(JSON.parse(reportJson));
const seen = await readUntilSeen(
  new Map([
    ['results.indicators', indicatorKey],
    ['alerts.open', alertId],
  ]),
);
console.log(JSON.stringify(Object.fromEntries(seen)));
