// A decoder of Llama's kind in one file, as llama2.c has made popular: one thread, a token at a time, no batch. Greedy.
//
//     cc -O3 -march=native -ffast-math llama.c -o llama -lm && ./llama WEIGHTS PROMPTS MAX_NEW_TOKENS END_TOKEN
//
// WEIGHTS is what LlamaWeights.writeFlat writes; PROMPTS holds the tokens of a prompt a line. Prints one line of JSON: how long the
// weights take to load and the first prompt's first token to be written, by how much the process grew meanwhile, then the pass over
// all prompts, which comes after one over the first eight.

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

typedef struct { int layers, hidden, heads, feed_forward, vocabulary, positions; } Shape;

typedef struct { float *norm, *q, *k, *v, *o, *feed_norm, *gate, *up, *down; } Layer;

static Shape shape;
static float *embedding, *norm, *x, *normed, *query, *mixed, *gate, *up, *scores, *logits, *keys, *values;
static Layer *layers;

static void *reserve(size_t count, size_t size) {
  void *memory = calloc(count, size);
  if (!memory) { fprintf(stderr, "out of memory\n"); exit(1); }
  return memory;
}

static float *take(FILE *file, size_t count) {
  float *numbers = reserve(count, sizeof(float));
  if (fread(numbers, sizeof(float), count, file) != count) { fprintf(stderr, "the weights end early\n"); exit(1); }
  return numbers;
}

static void load(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file || fread(&shape, sizeof shape, 1, file) != 1) { fprintf(stderr, "no weights in %s\n", path); exit(1); }
  size_t h = shape.hidden, f = shape.feed_forward, cache = (size_t)shape.layers * shape.positions * h;
  embedding = take(file, shape.vocabulary * h);
  layers = reserve(shape.layers, sizeof(Layer));
  for (Layer *layer = layers; layer < layers + shape.layers; layer++) {
    layer->norm = take(file, h);
    layer->q = take(file, h * h), layer->k = take(file, h * h), layer->v = take(file, h * h), layer->o = take(file, h * h);
    layer->feed_norm = take(file, h);
    layer->gate = take(file, f * h), layer->up = take(file, f * h), layer->down = take(file, h * f);
  }
  norm = take(file, h);
  fclose(file);
  x = reserve(h, 4), normed = reserve(h, 4), query = reserve(h, 4), mixed = reserve(h, 4);
  gate = reserve(f, 4), up = reserve(f, 4), scores = reserve(shape.positions, 4), logits = reserve(shape.vocabulary, 4);
  keys = reserve(cache, 4), values = reserve(cache, 4);
}

static void multiply(float *out, const float *matrix, const float *in, int rows, int columns) {
  for (int row = 0; row < rows; row++) {
    const float *weights = matrix + (size_t)row * columns;
    float sum = 0;
    for (int i = 0; i < columns; i++) sum += weights[i] * in[i];
    out[row] = sum;
  }
}

static void normalise(float *out, const float *in, const float *weights) {
  float squares = 0;
  for (int i = 0; i < shape.hidden; i++) squares += in[i] * in[i];
  float scale = 1 / sqrtf(squares / shape.hidden + 1e-5f);
  for (int i = 0; i < shape.hidden; i++) out[i] = weights[i] * in[i] * scale;
}

// Of each head, the first half of the numbers is turned with the second.
static void rotate(float *vector, int position) {
  int width = shape.hidden / shape.heads, half = width / 2;
  for (int i = 0; i < half; i++) {
    float angle = position * powf(10000, -2.0f * i / width), cosine = cosf(angle), sine = sinf(angle);
    for (float *head = vector; head < vector + shape.hidden; head += width) {
      float first = head[i], second = head[i + half];
      head[i] = first * cosine - second * sine;
      head[i + half] = second * cosine + first * sine;
    }
  }
}

static void attend(const float *all_keys, const float *all_values, int position) {
  int width = shape.hidden / shape.heads;
  for (int head = 0; head < shape.hidden; head += width) {
    float most = -INFINITY, sum = 0;
    for (int at = 0; at <= position; at++) {
      float score = 0;
      for (int i = 0; i < width; i++) score += query[head + i] * all_keys[(size_t)at * shape.hidden + head + i];
      scores[at] = score / sqrtf(width);
      most = fmaxf(most, scores[at]);
    }
    for (int at = 0; at <= position; at++) sum += scores[at] = expf(scores[at] - most);
    for (int i = 0; i < width; i++) mixed[head + i] = 0;
    for (int at = 0; at <= position; at++)
      for (int i = 0; i < width; i++)
        mixed[head + i] += scores[at] / sum * all_values[(size_t)at * shape.hidden + head + i];
  }
}

static void feed(const Layer *layer) {
  multiply(gate, layer->gate, normed, shape.feed_forward, shape.hidden);
  multiply(up, layer->up, normed, shape.feed_forward, shape.hidden);
  for (int i = 0; i < shape.feed_forward; i++) gate[i] = gate[i] / (1 + expf(-gate[i])) * up[i];
  multiply(normed, layer->down, gate, shape.hidden, shape.feed_forward);
}

// Reads a token; where an answer is wanted, gives the likeliest next one.
static int step(int token, int position, int answer) {
  int h = shape.hidden;
  memcpy(x, embedding + (size_t)token * h, h * sizeof(float));
  for (int i = 0; i < shape.layers; i++) {
    const Layer *layer = &layers[i];
    float *all_keys = keys + (size_t)i * shape.positions * h, *all_values = values + (size_t)i * shape.positions * h;
    float *key = all_keys + (size_t)position * h;
    normalise(normed, x, layer->norm);
    multiply(query, layer->q, normed, h, h);
    multiply(key, layer->k, normed, h, h);
    multiply(all_values + (size_t)position * h, layer->v, normed, h, h);
    rotate(query, position), rotate(key, position);
    attend(all_keys, all_values, position);
    multiply(normed, layer->o, mixed, h, h);
    for (int j = 0; j < h; j++) x[j] += normed[j];
    normalise(normed, x, layer->feed_norm);
    feed(layer);
    for (int j = 0; j < h; j++) x[j] += normed[j];
  }
  if (!answer) return 0;
  normalise(normed, x, norm);
  multiply(logits, embedding, normed, shape.vocabulary, h);
  int best = 0;
  for (int i = 1; i < shape.vocabulary; i++) if (logits[i] > logits[best]) best = i;
  return best;
}

// Prints what it writes where asked to.
static void complete(char *line, int most, int end, int print) {
  int position = 0, token = 0, count = 0;
  char *rest = line;
  while (*rest && *rest != '\n') {
    token = strtol(rest, &rest, 10);
    while (*rest == ' ') rest++;
    token = step(token, position++, *rest == '\n' || *rest == 0);
  }
  while (token != end && count < most && position < shape.positions) {
    if (print) printf("%s%d", count ? "," : "", token);
    if (++count < most) token = step(token, position++, 1);
  }
}

static double milliseconds(clockid_t clock) {
  struct timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static long resident(void) {
  long size = 0, pages = 0;
  FILE *file = fopen("/proc/self/statm", "r");
  if (file && fscanf(file, "%ld %ld", &size, &pages) != 2) pages = 0;
  if (file) fclose(file);
  return pages * sysconf(_SC_PAGESIZE);
}

int main(int count, char **arguments) {
  if (count != 5) { fprintf(stderr, "llama WEIGHTS PROMPTS MAX_NEW_TOKENS END_TOKEN\n"); return 2; }
  char *lines[10000];
  int prompts = 0, most = atoi(arguments[3]), end = atoi(arguments[4]);
  FILE *file = fopen(arguments[2], "r");
  for (size_t size = 0; file && prompts < 10000 && (lines[prompts] = NULL, getline(&lines[prompts], &size, file)) > 0; size = 0)
    prompts++;
  long before = resident();
  double started = milliseconds(CLOCK_MONOTONIC);
  load(arguments[1]);
  double loaded = milliseconds(CLOCK_MONOTONIC);
  complete(lines[0], 1, end, 0);
  double first = milliseconds(CLOCK_MONOTONIC);
  long grown = resident() - before;
  for (int i = 0; i < prompts && i < 8; i++) complete(lines[i], most, end, 0);
  double wall = milliseconds(CLOCK_MONOTONIC), cpu = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
  printf("{\"tokens\":[");
  for (int i = 0; i < prompts; i++) {
    printf(i ? ",[" : "[");
    complete(lines[i], most, end, 1);
    printf("]");
  }
  wall = milliseconds(CLOCK_MONOTONIC) - wall, cpu = milliseconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
  printf("],\"version\":\"llama.c\",\"loadMilliseconds\":%f,\"firstTokenMilliseconds\":%f,\"residentBytes\":%ld,"
         "\"wallMilliseconds\":%f,\"cpuMilliseconds\":%f}\n", loaded - started, first - loaded, grown, wall, cpu);
  return 0;
}
