/* Two GPUs that the test commands: what the NVIDIA Management Library would answer, by the names of nvml.h. */
#define GPUS 2
#define NOT_SUPPORTED 3

static struct gpu {
    unsigned long long millijoules;
    unsigned int milliwatts;
    int counts;
    int tells;
} gpus[GPUS];

/* From the test. */
void fake_set(int index, unsigned long long millijoules, unsigned int milliwatts, int counts, int tells) {
    gpus[index].millijoules = millijoules;
    gpus[index].milliwatts = milliwatts;
    gpus[index].counts = counts;
    gpus[index].tells = tells;
}

int nvmlInit_v2(void) { return 0; }

int nvmlDeviceGetCount_v2(unsigned int *count) {
    *count = GPUS;
    return 0;
}

int nvmlDeviceGetHandleByIndex_v2(unsigned int index, struct gpu **device) {
    *device = &gpus[index];
    return index < GPUS ? 0 : 2;
}

int nvmlDeviceGetTotalEnergyConsumption(struct gpu *device, unsigned long long *energy) {
    *energy = device->millijoules;
    return device->counts ? 0 : NOT_SUPPORTED;
}

int nvmlDeviceGetPowerUsage(struct gpu *device, unsigned int *power) {
    *power = device->milliwatts;
    return device->tells ? 0 : NOT_SUPPORTED;
}
