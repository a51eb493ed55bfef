package tw.taiwanjobs.keycloak.documents.client;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Optional;
import tw.taiwanjobs.keycloak.common.FileTrouble;
import tw.taiwanjobs.keycloak.documents.domain.Chain;
import tw.taiwanjobs.keycloak.documents.domain.Flaw;
import tw.taiwanjobs.keycloak.documents.domain.Seal;
import tw.taiwanjobs.keycloak.operator.OperatorException;

/**
 * A JSON file of two fields in this order: {@code proof}, and {@code chain} with the seals from the row's on, which may be as many as
 * the ledger has; none but one of them is ever kept in memory.
 */
final class ProofFile {

    private static final String PROOF = "proof";
    private static final String CHAIN = "chain";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    ProofFile(Path file) {
        this.file = file;
    }

    /** What a file was found to say. */
    record Checked(Proof proof, Seal seal, Chain chain, Optional<Flaw> flaw) {}

    /** Refuses to replace a file. @param chain begins with the row's seal */
    void write(Proof proof, Iterator<Seal> chain) {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            write(proof, chain, out);
        } catch (IOException e) {
            throw new OperatorException("Cannot write " + file + ": " + FileTrouble.writing(file, e));
        }
    }

    /** What stands in such a file. @param out stays open */
    static void write(Proof proof, Iterator<Seal> chain, Writer out) throws IOException {
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).useDefaultPrettyPrinter();
            generator.writeStartObject();
            generator.writeObjectField(PROOF, proof);
            generator.writeArrayFieldStart(CHAIN);
            while (chain.hasNext()) {
                generator.writeObject(chain.next());
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    /** @param head hash of a seal that was written down outside */
    Checked check(Optional<String> head) {
        try (JsonParser parser = JSON.createParser(file.toFile())) {
            parser.nextToken();
            begin(parser, PROOF, JsonToken.START_OBJECT);
            Proof proof = parser.readValueAs(Proof.class);
            if (!proof.format().equals(Proof.FORMAT)) {
                throw noProof();
            }
            begin(parser, CHAIN, JsonToken.START_ARRAY);
            parser.clearCurrentToken();
            return check(proof, JSON.readerFor(Seal.class).readValues(parser), head);
        } catch (JsonProcessingException e) {
            throw noProof();
        } catch (IOException e) {
            throw new OperatorException("Cannot read " + file + ": " + FileTrouble.reading(e));
        }
    }

    private Checked check(Proof proof, MappingIterator<Seal> seals, Optional<String> head) throws IOException {
        if (!seals.hasNextValue()) {
            throw noProof();
        }
        Seal first = seals.nextValue();
        Chain chain = Chain.from(first, proof.realmId(), head);
        Optional<Flaw> flaw = proof.flaw(first).or(() -> chain.add(first));
        while (flaw.isEmpty() && seals.hasNextValue()) {
            flaw = chain.add(seals.nextValue());
        }
        return new Checked(proof, first, chain, flaw.or(chain::end));
    }

    private void begin(JsonParser parser, String field, JsonToken value) throws IOException {
        if (!field.equals(parser.nextFieldName()) || parser.nextToken() != value) {
            throw noProof();
        }
    }

    private OperatorException noProof() {
        return new OperatorException(file + " is no proof of an acceptance");
    }
}
