package dev.aloi.catalog.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aloi.contracts.catalog.Guardrails;
import dev.aloi.contracts.catalog.Guardrails.Action;
import dev.aloi.contracts.catalog.Guardrails.PersonalData.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuardrailReaderTest {
    private final List<String> faults = new ArrayList<>();

    @Test
    void readsEveryKindOfRail() throws JsonProcessingException {
        Guardrails rails = Objects.requireNonNull(read("""
            {'refusal':'No.',
             'input':[
               {'topics':{'deny':['weapons'],'encoder':'/e','threshold':0.7}},
               {'regex':{'deny':'(?i)ignore'},'action':'flag'},
               {'length':{'most':400},'action':'repair'},
               {'language':['en','fr']}],
             'output':[
               {'jsonSchema':{'type':'object'},'action':'repair'},
               {'regex':{'require':'^Note'}},
               {'grounded':{'least':0.5}},
               {'pii':['email','iban'],'action':'repair'}]}"""));

        assertThat(faults).isEmpty();
        assertThat(rails.refusal()).isEqualTo("No.");
        assertThat(rails.input())
                .containsExactly(
                        new Guardrails.Topics(List.of("weapons"), List.of(), "/e", 0.7, Action.REFUSE),
                        new Guardrails.Regex("(?i)ignore", false, Action.FLAG),
                        new Guardrails.Length(null, 400, Action.REPAIR),
                        new Guardrails.Language(List.of("en", "fr"), Action.REFUSE));
        assertThat(rails.output())
                .containsExactly(
                        new Guardrails.Schema(Map.of("type", "object"), Action.REPAIR),
                        new Guardrails.Regex("^Note", true, Action.REFUSE),
                        new Guardrails.Grounded(0.5, Action.REFUSE),
                        new Guardrails.PersonalData(List.of(Kind.EMAIL, Kind.IBAN), Action.REPAIR));
    }

    @Test
    void namesEveryFault() throws JsonProcessingException {
        read("""
            {'input':[
               {'jsonSchema':{'type':'object'}},
               {'regex':{'deny':'(unclosed'}},
               {'topics':{'allow':['x'],'threshold':0.5},'action':'repair'},
               {'language':['xx']},
               {'length':{}},
               {'regex':{'deny':'a'},'length':{'most':1}}],
             'output':[
               {'jsonSchema':{'type':'objekt'}},
               {'jsonSchema':{'type':'string','pattern':'a(?=b)'}},
               {'regex':{'require':'a'},'action':'repair'},
               {'pii':['name']},
               {'grounded':{'least':2}}]}""");

        assertThat(faults)
                .satisfiesExactly(
                        fault -> assertThat(fault).isEqualTo("input[0].jsonSchema: is for the output alone"),
                        fault -> assertThat(fault).startsWith("input[1].regex.deny: is no regular expression of RE2: "),
                        fault -> assertThat(fault).startsWith("input[2].action: must be refuse or flag"),
                        fault -> assertThat(fault).startsWith("input[2].topics.threshold: is for an encoder"),
                        fault -> assertThat(fault).startsWith("input[3].language: xx is no language that can be told"),
                        fault -> assertThat(fault).isEqualTo("input[4].length: must have least or most characters"),
                        fault -> assertThat(fault).startsWith("input[5]: must have one of topics, regex"),
                        fault -> assertThat(fault).startsWith("output[0].jsonSchema: is no JSON Schema: /type"),
                        fault -> assertThat(fault).startsWith("output[1].jsonSchema: cannot be used: "),
                        fault -> assertThat(fault).startsWith("output[2].regex.require: cannot be repaired"),
                        fault -> assertThat(fault).startsWith("output[3].pii: name is not known; known are email"),
                        fault -> assertThat(fault).isEqualTo("output[4].grounded.least: must be a number from 0 to 1"));
    }

    @Test
    void wantsRails() throws JsonProcessingException {
        assertThat(read("{}")).isNull();

        assertThat(faults).containsExactly(": must have rails of input or output");
    }

    private @Nullable Guardrails read(String guardrails) throws JsonProcessingException {
        return GuardrailReader.read(
                new ObjectMapper().readTree(guardrails.replace('\'', '"')),
                (field, message) -> faults.add(field + ": " + message));
    }
}
