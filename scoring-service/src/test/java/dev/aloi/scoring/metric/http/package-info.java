@NullMarked
package dev.aloi.scoring.metric.http;

import org.jspecify.annotations.NullMarked;
