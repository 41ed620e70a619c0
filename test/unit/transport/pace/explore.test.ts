import { accountPace } from '../../../../nodes/shared/transport/pace/accountPace';
import { figures, pacedRun } from '../../support/pacedRun';
import { bucket, logNormal, perWindow, randomFrom, simulatedProvider, type Nature } from '../../support/simulatedProvider';
import { virtualTime } from '../../support/virtualTime';

const play = async (name: string, nature: Nature, perSecond: number, seconds = 60, settled = 5) => {
	const time = virtualTime();
	const provider = simulatedProvider(time, nature);
	const pace = accountPace(time);
	const limits: number[] = [];
	const tick = () => { limits.push(pace.places()); if (time.now() < seconds * 1000) time.later(seconds * 50, tick); };
	tick();
	const run = await time.during(pacedRun({ time, pace, provider, items: Math.ceil(perSecond * seconds * 1.3), until: seconds * 1000, random: randomFrom(3) }));
	const f = figures(provider, settled * 1000, seconds * 1000, perSecond);
	const e = figures(provider, 0, 5000, perSecond);
	process.stdout.write(`${name}: used ${(f.used * 100).toFixed(1)}% 429 ${(f.refused * 100).toFixed(2)}% queue ${f.queue} failed ${run.failed} | first 5s: 429s ${e.refusals} used ${(e.used * 100).toFixed(0)}% queue ${provider.mostThere(0)} | limits ${limits.join(' ')}\n`);
};
const W = new RegExp(process.env.ONLY || '.');
const all: Array<[string, () => Promise<void>]> = [
	['25 at once 50ms', async () => await play('25 at once', { servers: () => 25, work: () => 50 }, 500)],
	['4 at once 50ms', async () => await play('4 at once', { servers: () => 4, work: () => 50 }, 80)],
	['25 jitter', async () => await play('25 jitter', { servers: () => 25, work: logNormal(randomFrom(1), 50) }, 500 / Math.exp(0.125))],
	['50/s', async () => await play('50/s RA', { work: () => 50, gates: [perWindow(() => 50)] }, 50)],
	['50/s bucket', async () => await play('50/s bucket 50', { work: () => 50, gates: [bucket(50, 50)] }, 50)],
	['bucket 10', async () => await play('bucket 10 10/s', { work: () => 200, gates: [bucket(10, 10)] }, 10, 60, 20)],
	['25->8', async () => { let t = 0; await play('25->8', { servers: () => (t > 30000 ? 8 : 25), work: (now) => { t = now; return 50; } }, (500 + 160) / 2); }],
	['50->17', async () => await play('50->17', { work: () => 50, gates: [perWindow((now) => (now < 60000 ? 50 : 17))] }, 33.5, 120)],
	['20 bounced', async () => { await play('429 above 20', { work: () => 50, way: () => 10, gates: [], most: 20 } as any, 333); }],
	['50/s noRA', async () => await play('50/s no RA', { work: () => 50, way: () => 10, gates: [perWindow(() => 50, 1000, false)] }, 50)],
	['50/s 200ms', async () => await play('50/s RA 200', { work: () => 200, gates: [perWindow(() => 50)] }, 50)],
	['1000 bucket', async () => await play('bucket 1000 + 50/s', { work: () => 50, gates: [bucket(1000, 50)] }, 50, 60, 20)],
	['triples', async () => await play('triples', { work: () => 20, way: (now) => (now > 10000 && now < 40000 ? 90 : 30) , servers: () => 25 }, 1000, 60)],
	['jitter 200 of 40', async () => await play('jit40', { servers: () => 40, work: logNormal(randomFrom(5), 200) , way: () => 20}, 40*5 / Math.exp(0.125))],
	['outliers', async () => { let n = 0; await play('outliers', { servers: () => 100, work: () => (++n % 300 < 3 ? 3000 : 50) }, 1250, 20); }],
	['slowload', async () => { let n = 0; await play('slow by load', { servers: () => 60, work: () => 50 + n++ * 0 , way: () => 20 }, 1200, 20); }],
	['503b', async () => { let n = 0; await play('503 bursts', { servers: () => 25, work: () => 50, gates: [(now) => (now % 10000 < 300 ? { status: 503 } : undefined)] }, 500, 40); }],
	['XX', async () => { let n = 0; await play('429 above 20', { work: () => 50, gates: [] , answer: () => 200, servers: () => 1000 }, 400); }],
	['200ms unlimited', async () => await play('unlimited 200', { work: () => 200 }, 2500, 10)],
];
for (const [name, run] of all) if (W.test(name)) it(name, run, 120000);
